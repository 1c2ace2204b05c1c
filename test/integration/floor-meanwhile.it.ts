import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { query } from '../harness/database.ts';
import { asksToSpeak, floorOf, startsRequest, steersFloor } from '../harness/floor.ts';
import { newMeeting } from '../harness/new-meeting.ts';
import { until } from '../harness/until.ts';

const groups = [{ id: 'wissen', text: { de: 'Wissenschaft' } }];

/** Two people wait, the first one in the hall. */
async function twoWait(more = {}) {
  const all = await newMeeting(more);
  await steersFloor(all.moderator, 'speaker:configure', { change: { list: 'open' } });
  await all.hall.sees('floors', { id: all.session, list: 'open' });
  const first = await asksToSpeak(all.hall);
  const second = await asksToSpeak(all.remote);
  await all.moderator.sees('floors', { waiting: 2 });
  const undone = async (command: string) =>
    (await all.moderator.client.outcome('crew:undo', { command })).ok ? 'undone' : 'refused';
  return { ...all, first, second, undone };
}

describe('[F18] what somebody has decided about their own request stands', () => {
  test('whoever comes later on the list may have been called when somebody earlier spoke', async () => {
    const { moderator, first, second } = await twoWait();
    await startsRequest(moderator, first);
    await steersFloor(moderator, 'speaker:call', { request: second });
    const before = floorOf(moderator);
    const step = await startsRequest(moderator, second);
    await moderator.undoes(step);
    expect(floorOf(moderator)).toMatchObject({
      turn: { speaker: { request: first } },
      called: { request: second },
      revision: before.revision,
    });
  });

  test('whoever withdraws makes no undo of another one fail', async () => {
    const { moderator, hall, session, first, second } = await twoWait();
    // It passes the other one, whose row is changed by it, too.
    await steersFloor(moderator, 'speaker:configure', {
      change: { rules: { ...floorOf(moderator).rules, isAlternating: false } },
    });
    const step = await startsRequest(moderator, second);
    await hall.client.expectOk('speaker:withdraw', { session, request: first });
    await moderator.undoes(step);
    await moderator.sees('floors', ({ turn, waiting }) => turn === null && waiting === 1);
    await moderator.sees('requests', { id: first, state: 'withdrawn' });
  });

  test('a turn that its speaker has ended is not on again', async () => {
    const { moderator, hall, session, first, undone } = await twoWait();
    await startsRequest(moderator, first);
    const step = await steersFloor(moderator, 'speaker:pause', { isPaused: true });
    await hall.client.expectOk('speaker:withdraw', { session, request: first });
    expect(await undone(step)).toBe('refused');
    const [open] = await query<{ n: number }>(
      'SELECT count(*)::int AS n FROM turn WHERE session_id = $1 AND ended_at IS NULL',
      [session],
    );
    expect(open!.n).toBe(0);
  });

  test('whoever has left the meeting is not brought back, by an undo or by hand [F17]', async () => {
    const { moderator, hall, first, undone } = await twoWait();
    const step = await steersFloor(moderator, 'speaker:remove', { requests: [first] });
    await hall.client.expectOk('people:leave', {});
    await moderator.sees('requests', { id: first, group: null, state: 'removed' });
    const input = { session: moderator.place.session, expects: floorOf(moderator).revision!, request: first };
    await moderator.client.expectRefused('conflict', 'speaker:put-back', input);
    expect(await undone(step)).toBe('refused');
  });

  test('nor by an undo of what was written instead', async () => {
    const { moderator, hall, session, first, undone } = await twoWait();
    const written = randomUUID();
    const input = { session, request: first, text: 'Und wer bezahlt das?' };
    await moderator.client.expectOk('speaker:write-instead', input, { id: written });
    await hall.client.expectOk('people:leave', {});
    await moderator.sees('floors', { waiting: 1 });
    expect(await undone(written)).toBe('refused');
    expect(floorOf(moderator).waiting).toBe(1);
  });
});

describe('[F18] undone, it is as it was', () => {
  test('for everybody on the list, whom the step itself did not touch', async () => {
    const { moderator, first, second } = await twoWait();
    await startsRequest(moderator, first);
    await steersFloor(moderator, 'speaker:put-back', { request: first });
    await moderator.sees('requests', { id: first, isFirstTime: false });
    const round = await steersFloor(moderator, 'speaker:new-round', {});
    await moderator.sees('requests', { id: first, isFirstTime: true });
    await moderator.undoes(round);
    await moderator.sees('requests', { id: first, isFirstTime: false });
    const limits = { ...floorOf(moderator).limits, contribution: 60 };
    const shorter = await steersFloor(moderator, 'speaker:configure', { change: { limits } });
    await moderator.sees('requests', { id: second, limitMs: 60_000 });
    await moderator.undoes(shorter);
    await moderator.sees('requests', { id: second, limitMs: 120_000 });
  });

  test('also the place by hand and whose turn it was, of what was written instead [F14]', async () => {
    const { meeting, moderator, session, first, second } = await twoWait();
    for (const phone of await meeting.phones(2, { attendance: 'hall' })) await asksToSpeak(phone);
    await moderator.sees('floors', { waiting: 4 });
    await startsRequest(moderator, first);
    await steersFloor(moderator, 'speaker:end', {});
    const others = floorOf(moderator).order!.map(({ id }) => id);
    expect(others[0]).toBe(second);
    await steersFloor(moderator, 'speaker:arrange', { head: [others[1]!, second] });
    const before = floorOf(moderator).order;
    const written = randomUUID();
    const input = { session, request: second, text: 'Und wer bezahlt das?' };
    await moderator.client.expectOk('speaker:write-instead', input, { id: written });
    await moderator.sees('floors', { waiting: 2 });
    await moderator.undoes(written);
    expect(floorOf(moderator).order).toEqual(before);
    await steersFloor(moderator, 'speaker:arrange', { head: [] });
    expect(floorOf(moderator).order![0]!.id).toBe(second);
  });
});

test('[F17] who leaves makes room: the others see it in their own place', async () => {
  const { hall, remote, second } = await twoWait();
  await remote.sees('requested', { id: second, place: 2 });
  await hall.client.expectOk('people:leave', {});
  await remote.sees('requested', { id: second, place: 1 });
});

test('[F3] who takes part in another way while they wait, waits as they do, by when they came', async () => {
  const { moderator, hall, first } = await twoWait({ groups });
  await hall.client.expectOk('people:change', { attendance: 'remote', group: 'wissen' });
  await moderator.sees('requests', { id: first, from: 'remote', voice: 'read-out' });
  await hall.sees('requested', { id: first, place: 1, voice: 'read-out' });
  const [row] = await query('SELECT attendance, group_id FROM speaker_request WHERE id = $1', [first]);
  expect(row).toEqual({ attendance: 'remote', group_id: 'wissen' });
});

test('[F3] who comes back on the list waits where they are now', async () => {
  const { moderator, hall, remote, first, second, undone } = await twoWait();
  await startsRequest(moderator, first);
  await steersFloor(moderator, 'speaker:end', {});
  const step = await steersFloor(moderator, 'speaker:remove', { requests: [second] });
  await hall.client.expectOk('people:change', { attendance: 'remote' });
  await remote.client.expectOk('people:change', { attendance: 'hall' });
  expect(await undone(step)).toBe('undone');
  await moderator.sees('requests', { id: second, from: 'hall' });
  await steersFloor(moderator, 'speaker:put-back', { request: first });
  await moderator.sees('requests', { id: first, from: 'remote', voice: 'read-out' });
});

test('[F12] [F18] with a session the turn ends and the list closes; undone, both are as they were', async () => {
  const { meeting, moderator, hall, remote, session, first, undone } = await twoWait();
  await startsRequest(moderator, first);
  const { turn } = floorOf(moderator);
  const { revision } = await moderator.client.sees('sessions', { id: session });
  const id = '0e8a5b5e-7f5c-4c61-9d07-2f2f5b0e1a55';
  const input = { session, state: 'ended' as const, expects: revision! };
  await moderator.client.expectOk('session:set-state', input, { id });
  await remote.sees('floors', { list: 'closed', turn: null, waiting: 1 });
  await hall.sees('requested', { id: first, state: 'over' });
  await moderator.undoes(id, meeting.id);
  await remote.sees('floors', ({ list, turn: on }) => list === 'open' && on?.id === turn!.id);
  await hall.sees('requested', { id: first, state: 'speaking', clock: turn!.clock });
  expect(await undone(id)).toBe('refused');
});

test('[F25] the crew alone sees whose device is not connected, of those who are not in the hall', async () => {
  const panelists = [{ name: 'Forscherin', organisation: null, group: null, attendance: 'remote' as const }];
  const { meeting, moderator, hall, remote, session, second } = await twoWait({ panelists });
  const told = (channel: string) =>
    moderator.client.presence.findLast((presence) => presence.channel === channel);
  await until('both are there', () => told(session)?.away?.length === 0);
  hall.client.close();
  remote.client.close();
  await until('one of them is looked for', () => told(session)?.away?.join() === second);
  expect(told(meeting.id)?.panelists).toEqual([]);
  const forscherin = await meeting.panelist();
  const { access } = await moderator.sees('panelists', { name: 'Forscherin' });
  await until('her page is open', () => told(meeting.id)?.panelists?.join() === access);
  await steersFloor(moderator, 'speaker:remove', { requests: [second] });
  await until('nobody is looked for', () => told(session)?.away?.length === 0);
  expect(forscherin.presence).toEqual([]);
});
