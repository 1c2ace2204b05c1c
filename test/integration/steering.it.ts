import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { digest } from '../harness/database.ts';
import { newMeeting } from '../harness/new-meeting.ts';

describe('steering, and commands that come twice or late', () => {
  test('[V5] whoever saw an older state gets a conflict and is told the newer one', async () => {
    const { meeting, moderator, polls } = await newMeeting();
    const [poll] = polls as [string];
    const slow = await meeting.desk(2);
    const seen = slow.steering<'poll:open'>(poll, {});
    await moderator.opens(poll);

    const error = await slow.client.expectRefused('conflict', 'poll:open', seen);
    expect(error).toMatchObject({ kind: 'refresh', current: { state: 'open' } });
  });

  test('[V5] of two desks that press at the same moment one wins', async () => {
    const { meeting, moderator, polls } = await newMeeting();
    const [poll] = polls as [string];
    const other = await meeting.desk(2);
    const replies = await Promise.all(
      [moderator, other].map((desk) =>
        desk.client.outcome('poll:open', desk.steering<'poll:open'>(poll, {})),
      ),
    );
    expect(replies.map((reply) => (reply.ok ? 'ok' : reply.error.code)).toSorted()).toEqual([
      'conflict',
      'ok',
    ]);
  });

  test('[V5] [L4] an opening that is repeated after the closing answers as before and opens nothing', async () => {
    const { meeting, moderator, polls } = await newMeeting();
    const [poll] = polls as [string];
    const id = randomUUID();
    const opening = moderator.steering<'poll:open'>(poll, {});
    const first = await moderator.client.outcome('poll:open', opening, { id });
    await moderator.sees('polls', { id: poll, state: 'open' });
    await moderator.closesForGood(poll);
    const before = await digest(meeting.id);

    expect(await moderator.client.outcome('poll:open', opening, { id })).toEqual(first);
    expect(await digest(meeting.id)).toEqual(before);
  });

  test('[L4] a command that is sent ten times at once is done once', async () => {
    const { moderator, hall } = await newMeeting();
    const id = randomUUID();
    const text = { de: 'Die Pause beginnt.' };
    const replies = await Promise.all(
      Array.from({ length: 10 }, () => moderator.client.outcome('announcement:publish', { text }, { id })),
    );
    expect(new Set(replies.map((reply) => JSON.stringify(reply))).size).toBe(1);
    await hall.sees('announcements', { text });
    expect(hall.client.views('announcements')).toHaveLength(1);
  });

  test('[L4] an id that was used for something else is refused, and another person may use it', async () => {
    const { meeting, moderator, polls } = await newMeeting();
    const [poll] = polls as [string];
    const other = await meeting.desk(2);
    const id = randomUUID();
    await moderator.client.expectOk('announcement:publish', { text: { de: 'Eins' } }, { id });

    const another = { text: { de: 'Zwei' } };
    await moderator.client.expectRefused('id-reused', 'announcement:publish', another, { id });
    await moderator.client.expectRefused('id-reused', 'poll:open', moderator.steering(poll, {}), { id });
    await other.client.expectOk('announcement:publish', another, { id });
  });

  test('[V4] an older vote that arrives after a newer one changes nothing and is told what is stored', async () => {
    const { meeting, moderator, hall, polls } = await newMeeting();
    const [poll] = polls as [string];
    await moderator.opens(poll);
    const late = hall.nextVote(poll, 'no');
    await hall.votes(poll, 'yes');
    const before = await digest(meeting.id);

    const error = await hall.client.expectRefused('conflict', 'poll:vote', late);
    expect(error.current).toEqual({ id: poll, answer: 'yes', version: 2 });
    expect(await digest(meeting.id)).toEqual(before);
    expect(await hall.votes(poll, 'no')).toMatchObject({ answer: 'no', version: 3 });
  });

  test('[V4] a stored vote that is repeated is answered as stored, however late', async () => {
    const { meeting, moderator, hall, polls } = await newMeeting();
    const [poll] = polls as [string];
    await moderator.opens(poll);
    const vote = hall.nextVote(poll, 'yes');
    const stored = await hall.client.expectOk('poll:vote', vote);
    expect(await hall.client.expectOk('poll:vote', vote)).toEqual(stored);
    await moderator.closesForGood(poll);
    const before = await digest(meeting.id);

    expect(await hall.client.expectOk('poll:vote', vote)).toEqual(stored);
    await hall.isRefusedVote('too-late', poll, 'no');
    expect(await digest(meeting.id)).toEqual(before);
  });
});
