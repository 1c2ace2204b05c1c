import { describe, expect, test } from '@jest/globals';
import { query } from '../harness/database.ts';
import { newMeeting } from '../harness/new-meeting.ts';
import { until } from '../harness/until.ts';

/** So far may the clock of a page and that of the server be apart. */
const apartMs = 250;

describe('[V12] more time for those who ask for it', () => {
  test('a deadline that passed by itself waits for them, and for nobody else', async () => {
    const { meeting, moderator, hall, remote, polls } = await newMeeting({
      polls: [{ durationS: 5 }],
      streamGraceS: 5,
    });
    const [poll] = polls as [string];
    const [slow, afar] = await Promise.all([meeting.phone(), meeting.phone({ attendance: 'remote' })]);
    for (const each of [slow, afar]) {
      const changed = await each.client.expectOk('people:change', { extraTime: true });
      expect(changed.extraTime).toBe(true);
      await each.sees('attendees', { id: each.id, extraTime: true });
    }
    await moderator.opens(poll);
    expect(await hall.sees('polls', { id: poll })).toMatchObject({ extraMs: 15_000 });

    const closing = await hall.sees('polls', { id: poll, state: 'closing' });
    expect(closing.extraMs).toBe(15_000);
    await until('the grace is over', () => hall.client.now() > closing.acceptsUntil!.remote + apartMs);
    for (const each of [hall, remote]) await each.isRefusedVote('too-late', poll, 'yes');
    await slow.votes(poll, 'yes');
    await until(
      'the time of the hall is over',
      () => hall.client.now() > closing.acceptsUntil!.hall + 15_000 + apartMs,
    );
    await slow.isRefusedVote('too-late', poll, 'no');
    await afar.votes(poll, 'no');

    const closed = await moderator.sees('polls', { id: poll, state: 'closed' }, { within: 30_000 });
    expect(closed.closedAt).toBeGreaterThanOrEqual(closing.acceptsUntil!.remote + 16_000);
    await moderator.sees('results', { id: poll, votes: 2, final: true });
  });

  test('nobody waits if nobody has asked, and the poll looks the same', async () => {
    const { meeting, moderator, hall, polls } = await newMeeting({ polls: [{ durationS: 5 }] });
    const [poll] = polls as [string];
    const gone = await meeting.phone();
    await gone.client.expectOk('people:change', { extraTime: true });
    await gone.client.expectOk('people:leave', {});
    await moderator.opens(poll);
    const closed = await moderator.sees('polls', { id: poll, state: 'closed' }, { within: 30_000 });
    expect(closed.closedAt! - closed.acceptsUntil!.remote).toBeLessThan(15_000);
    expect(closed.extraMs).toBe(15_000);
    await hall.sees('polls', { id: poll, state: 'closed', extraMs: 15_000 });
  });

  test('whoever asks while a poll is closing has what their phone says', async () => {
    const { moderator, hall, polls } = await newMeeting({ polls: [{ durationS: 5 }], streamGraceS: 5 });
    const [poll] = polls as [string];
    await moderator.opens(poll);
    const { closesAt } = await hall.sees('polls', { id: poll, state: 'open' });
    await until('its time is over', () => hall.client.now() > closesAt! + apartMs);
    await hall.isRefusedVote('too-late', poll, 'yes');
    await hall.client.expectOk('people:change', { extraTime: true });
    const countedAt = closesAt! + 5000 + 2000;
    await until('it would have been counted', () => hall.client.now() > countedAt);
    await hall.votes(poll, 'yes');

    const closed = await moderator.sees('polls', { id: poll, state: 'closed' }, { within: 30_000 });
    expect(closed.closedAt).toBeGreaterThanOrEqual(closed.acceptsUntil!.remote + 15_000);
    await moderator.sees('results', { id: poll, votes: 1, final: true });
  });

  test('closed by hand is closed for everybody', async () => {
    const { moderator, hall, polls } = await newMeeting({ polls: [{ durationS: 600 }, {}] });
    await hall.client.expectOk('people:change', { extraTime: true });
    for (const poll of polls) {
      await moderator.opens(poll);
      await moderator.closes(poll);
      const closed = await hall.sees('polls', ({ id, state }) => id === poll && state !== 'open');
      expect(closed).toMatchObject({ extraMs: 0 });
      await hall.isRefusedVote('too-late', poll, 'yes');
    }
  });

  test('[P3] who that is nobody else learns, and it goes with them', async () => {
    const { meeting, moderator, hall, remote, display } = await newMeeting();
    await hall.client.expectOk('people:change', { extraTime: true });
    await hall.sees('attendees', { id: hall.id, extraTime: true });
    const told = () => [moderator.client, remote.client, display].flatMap(({ bytes }) => bytes).join('\n');
    const [first] = await moderator.client
      .expectOk('crew:list-done', { before: null })
      .then((done) => [done.length]);
    expect(first).toBe(0);
    await moderator.client.expectOk('announcement:publish', { text: { de: 'Danach' } });
    for (const each of [moderator.client, remote.client, display]) await each.sees('announcements', {});
    expect(told()).not.toContain('"extraTime":true');
    expect(told()).not.toContain(hall.id);

    await hall.client.expectOk('people:leave', {});
    const rows = await query('SELECT 1 FROM attendee WHERE meeting_id = $1 AND extra_time', [meeting.id]);
    expect(rows).toEqual([]);
  });
});
