import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import type { Sent } from '@miteinander/shared/contract';
import { newMeeting } from '../harness/new-meeting.ts';

const pause = { de: 'Kaffee', en: 'Coffee' };

describe('a countdown', () => {
  test('[D5] ends at the same moment for everybody who sees it', async () => {
    const there = await newMeeting();
    const { meeting, moderator, hall, remote, display } = there;
    const before = moderator.client.now();
    const started = await starts(there, { seconds: 600, label: pause });
    expect(started.endsAt!).toBeGreaterThan(before + 590_000);
    expect(started.endsAt!).toBeLessThanOrEqual(moderator.client.now() + 600_000 + 1000);

    const { endsAt } = started;
    for (const each of [hall, remote, display]) {
      const view = await each.sees('timers', { id: meeting.id, label: pause, endsAt });
      expect(view).not.toHaveProperty('revision');
    }
    await moderator.sees('timers', { id: meeting.id, endsAt, revision: started.revision });
  });

  test('[D5] belongs to one stage; that of the session is another one', async () => {
    const there = await newMeeting();
    const { meeting, hall, session } = there;
    const one = await starts(there, { seconds: 60 });
    const other = await starts(there, { stage: session, seconds: 120 });
    await hall.sees('timers', { id: meeting.id, endsAt: one.endsAt });
    await hall.sees('timers', { id: session, endsAt: other.endsAt });
  });

  test('[D5] is moved by exactly what was asked for, and gets a new one in its place', async () => {
    const there = await newMeeting();
    const { meeting, moderator, hall } = there;
    const first = await starts(there, { seconds: 600 });
    const ofTimer = { stage: meeting.id, expects: first.revision! };
    const longer = await moderator.client.expectOk('timer:extend', { ...ofTimer, seconds: 30 });
    expect(longer.endsAt).toBe(first.endsAt! + 30_000);
    const shorter = { stage: meeting.id, expects: longer.revision!, seconds: -3600 };
    const over = await moderator.client.expectOk('timer:extend', shorter);
    expect(over.endsAt!).toBeLessThanOrEqual(moderator.client.now() + 1000);
    const again = { stage: meeting.id, expects: over.revision!, seconds: 60 };
    const { endsAt, revision } = await moderator.client.expectOk('timer:extend', again);
    expect(endsAt! - over.endsAt!).toBeGreaterThanOrEqual(60_000);

    const next = { stage: meeting.id, expects: revision!, seconds: 5, label: pause };
    await moderator.client.expectOk('timer:start', next);
    await hall.sees('timers', { id: meeting.id, label: pause });
    expect(hall.client.views('timers')).toHaveLength(1);
  });

  test('[D5] is stopped for everybody, and one that is not there cannot be moved', async () => {
    const there = await newMeeting();
    const { meeting, moderator, hall, display } = there;
    const none = { stage: meeting.id, expects: 0 };
    await moderator.client.expectRefused('not-found', 'timer:stop', none);
    await moderator.client.expectRefused('not-found', 'timer:extend', { ...none, seconds: 30 });
    const { revision } = await starts(there, { seconds: 600, label: pause });
    const stopped = await moderator.client.expectOk('timer:stop', {
      stage: meeting.id,
      expects: revision!,
    });
    expect(stopped).toMatchObject({ label: null, endsAt: null });
    for (const each of [hall, display]) await each.sees('timers', { id: meeting.id, endsAt: null });
    const again = { stage: meeting.id, expects: stopped.revision! };
    await moderator.client.expectRefused('not-found', 'timer:stop', again);
  });

  test('[D5] [V5] of two desks that start one at the same moment one wins, and the other is told', async () => {
    const { meeting, moderator } = await newMeeting();
    const other = await meeting.desk(2);
    const input = { stage: meeting.id, expects: 0, seconds: 60, label: null };
    const replies = await Promise.all(
      [moderator, other].map(({ client }) => client.outcome('timer:start', input)),
    );
    const [won] = replies.filter((reply) => reply.ok);
    const [lost] = replies.filter((reply) => !reply.ok);
    expect(lost).toMatchObject({ error: { code: 'conflict', current: won?.ok && won.data } });
  });

  test('[D5] [V13] is as it was when what was done with it is undone, one after the other', async () => {
    const there = await newMeeting();
    const { meeting, moderator, hall } = there;
    const first = await starts(there, { seconds: 600, label: pause });
    const of = (expects: number | undefined) => ({ stage: meeting.id, expects: expects! });
    const [moved, stopped, replaced] = [randomUUID(), randomUUID(), randomUUID()];
    const does = moderator.client;
    const longer = await does.expectOk('timer:extend', { ...of(first.revision), seconds: 30 }, { id: moved });
    await does.expectOk('crew:undo', { command: moved });
    const { revision } = await moderator.sees('timers', (timer) => timer.revision! > longer.revision!);
    await hall.sees('timers', { id: meeting.id, endsAt: first.endsAt, label: pause });
    expect(longer.endsAt).not.toBe(first.endsAt);

    const end = await does.expectOk('timer:stop', of(revision), { id: stopped });
    const next = { ...of(end.revision), seconds: 60, label: null };
    const again = await does.expectOk('timer:start', next, { id: replaced });
    await does.expectRefused('conflict', 'crew:undo', { command: stopped });
    await moderator.sees('timers', { id: meeting.id, endsAt: again.endsAt });
    await does.expectOk('crew:undo', { command: replaced });
    await hall.sees('timers', { id: meeting.id, endsAt: null, label: null });
  });

  test('[D5] [V13] that was the first one is stopped when it is undone', async () => {
    const { meeting, moderator, hall } = await newMeeting();
    const command = randomUUID();
    const input = { stage: meeting.id, expects: 0, seconds: 60, label: pause };
    await moderator.client.expectOk('timer:start', input, { id: command });
    await hall.sees('timers', { id: meeting.id, label: pause });
    await moderator.client.expectOk('crew:undo', { command });
    await hall.sees('timers', { id: meeting.id, label: null, endsAt: null });
  });

  test('[D5] can be put on a stage', async () => {
    const { meeting, moderator, display } = await newMeeting();
    const { revision } = await moderator.sees('stages', { id: meeting.id });
    const scene = { kind: 'timer' as const };
    await moderator.client.expectOk('stage:show', { stage: meeting.id, scene, expects: revision! });
    await display.sees('stages', { id: meeting.id, scene });
  });
});

type There = Awaited<ReturnType<typeof newMeeting>>;

function starts({ meeting, moderator }: There, wanted: Partial<Sent<'timer:start'>> & { seconds: number }) {
  const input = { stage: meeting.id, expects: 0, label: null, ...wanted };
  return moderator.client.expectOk('timer:start', input);
}
