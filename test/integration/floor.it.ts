import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import type { View } from '@miteinander/shared/contract';
import type { Desk } from '../harness/desk.ts';
import { asksToSpeak, floorOf, startsRequest, steersFloor } from '../harness/floor.ts';
import { newMeeting } from '../harness/new-meeting.ts';
import type { Phone } from '../harness/phone.ts';
import { query } from '../harness/database.ts';

/** A meeting whose list of speakers is open. */
async function openFloor(more = {}) {
  const all = await newMeeting(more);
  await steersFloor(all.moderator, 'speaker:configure', { change: { list: 'open' } });
  await all.hall.sees('floors', { id: all.session, list: 'open' });
  return all;
}

const stateOf = ({ client }: Desk, id: string) =>
  client.views('requests').find((request) => request.id === id)?.state;
const own = ({ client }: Phone, id: string) => client.views('requested').find((each) => each.id === id);

describe('from asking to having spoken', () => {
  test('[F1] everybody sees who is called and who speaks, and the person is told first of all', async () => {
    const { moderator, hall, remote, display } = await openFloor({ names: 'optional' });
    const first = await asksToSpeak(hall, { topic: 'Wartezeiten', name: 'Kim' });
    const second = await asksToSpeak(remote, { kind: 'question' });
    await moderator.sees('floors', ({ order }) => order?.length === 2);
    expect(floorOf(moderator).order![0]).toEqual({ id: first, why: ['longest-wait'] });
    expect(floorOf(moderator).waiting).toBe(2);
    await hall.sees('requested', { id: first, place: 1, number: 1 });
    await remote.sees('requested', { id: second, place: 2, voice: 'read-out' });

    await steersFloor(moderator, 'speaker:call', { request: first });
    await hall.sees('requested', { id: first, state: 'called' });
    await display.sees('floors', ({ called }) => called?.name === 'Kim');
    await remote.sees('requested', { id: second, place: 1 });
    await hall.client.expectOk('speaker:answer-call', {
      session: hall.place.session,
      request: first,
      answer: 'ready',
    });
    await moderator.sees('floors', ({ called }) => called?.isReady === true);

    await startsRequest(moderator, first);
    const { turn } = await display.sees('floors', (floor) => floor.turn?.speaker.name === 'Kim');
    expect(turn!.clock).toMatchObject({ limitMs: 120_000, spokenMs: 0 });
    await hall.sees('requested', ({ clock }) => clock?.runningSince === turn!.clock.runningSince);
    await steersFloor(moderator, 'speaker:extend', { seconds: 30 });
    await display.sees('floors', (floor) => floor.turn?.clock.limitMs === 150_000);
    await steersFloor(moderator, 'speaker:pause', { isPaused: true });
    const paused = await display.sees('floors', (floor) => floor.turn?.clock.runningSince === null);
    await steersFloor(moderator, 'speaker:end', {});
    await hall.sees('requested', { id: first, state: 'over' });
    const over = await display.sees('floors', (floor) => floor.turn === null);
    expect(over.next.map(({ number }) => number)).toEqual([2]);
    const { byAttendance } = floorOf(moderator).airtime!;
    expect(byAttendance).toEqual([{ key: 'hall', ms: paused.turn!.clock.spokenMs, turns: 1 }]);
  });

  test('[F10] one request a person: asked twice it is the same, and a closed list takes points of order alone', async () => {
    const { moderator, hall, remote, session } = await openFloor();
    const input = { session, kind: 'contribution' as const };
    const replies = await Promise.all(
      Array.from({ length: 6 }, () => hall.client.expectOk('speaker:request', input)),
    );
    expect(new Set(replies.map(({ id }) => id)).size).toBe(1);
    await steersFloor(moderator, 'speaker:configure', { change: { list: 'closed' } });
    await remote.client.expectRefused('list-closed', 'speaker:request', input);
    const order = await asksToSpeak(remote, { kind: 'order' });
    await moderator.sees('floors', (floor) => floor.order?.[0]?.id === order);
    expect(floorOf(moderator).order!.map(({ why }) => why)).toEqual([['point-of-order'], ['longest-wait']]);
  });

  test('[F2] [F10] [F11] [L4] two hundred ask at the same moment: nobody is sent away, the next one is told that it is full', async () => {
    const { meeting, moderator, hall, remote, session } = await openFloor({ names: 'optional' });
    const first = await asksToSpeak(hall);
    const mine = await hall.sees('requested', { id: first, place: 1 });
    const others = await meeting.phones(199);
    const ask = (id: string, kind: 'contribution' | 'question' = 'contribution') => ({
      id,
      name: 'speaker:request',
      input: { session, kind },
    });
    const ids = others.map(() => randomUUID());
    // Two in a row with the same id: asked once. And with another wish: that id was used.
    const [twice, reused, ...replies] = await Promise.all([
      others[0]!.client.sendPatiently(ask(ids[0]!)),
      others[1]!.client
        .sendPatiently(ask(ids[1]!))
        .then(() => others[1]!.client.sendPatiently(ask(ids[1]!, 'question'))),
      ...others.map(({ client }, index) => client.sendPatiently(ask(ids[index]!))),
    ]);
    expect(replies.filter(({ ok }) => !ok)).toEqual([]);
    expect(twice).toEqual(replies[0]);
    expect(reused).toMatchObject({ ok: false, error: { code: 'id-reused' } });
    const { order } = await moderator.sees('floors', { waiting: 200 });
    expect(new Set(order!.map(({ id }) => id)).size).toBe(200);
    const requests = moderator.client.views('requests');
    expect(requests.map(({ number }) => number).toSorted((a, b) => a! - b!)).toEqual(
      Array.from({ length: 200 }, (_, index) => index + 1),
    );
    // Whoever came behind changes nothing for those before, and nothing is sent to them.
    expect(hall.client.views('requested')).toEqual([mine]);
    await remote.client.expectRefused('list-full', 'speaker:request', { session, kind: 'contribution' });
    const again = await others[5]!.client.sendPatiently(ask(ids[5]!));
    expect(again).toEqual(replies[5]);

    // Everybody can be put by hand and taken off at once; who came meanwhile stays when they are brought back.
    const head = order!.map(({ id }) => id).toReversed();
    await steersFloor(moderator, 'speaker:arrange', { head });
    await hall.sees('requested', { id: first, place: 200 });
    const removal = await steersFloor(moderator, 'speaker:remove', { requests: head });
    const late = await asksToSpeak(remote, { kind: 'question' });
    await moderator.undoes(removal);
    await moderator.sees('floors', ({ waiting }) => waiting === 201);
    await steersFloor(moderator, 'speaker:arrange', { head: [...head, late] });
    await remote.sees('requested', { id: late, place: 201 });

    // And all think again at the same moment.
    const withdrawals = await Promise.all(
      others.map(({ client }, index) => {
        const request = (replies[index] as { data: { id: string } }).data.id;
        return client.sendPatiently({
          id: randomUUID(),
          name: 'speaker:withdraw',
          input: { session, request },
        });
      }),
    );
    expect(withdrawals.filter(({ ok }) => !ok)).toEqual([]);
    await moderator.sees('floors', { waiting: 2 });
    await remote.sees('requested', { id: late, place: 2 });
  });

  test('[F11] whoever takes their request back is off the list, also when they are called or speak', async () => {
    const { moderator, hall, display, session } = await openFloor();
    for (const upTo of ['waiting', 'called', 'speaking'] as const) {
      const request = await asksToSpeak(hall);
      await moderator.sees('requests', { id: request });
      if (upTo !== 'waiting') await steersFloor(moderator, 'speaker:call', { request });
      if (upTo === 'speaking') await startsRequest(moderator, request);
      for (let times = 0; times < 2; times += 1)
        await hall.client.expectOk('speaker:withdraw', { session, request });
      const state = upTo === 'speaking' ? 'over' : 'withdrawn';
      await moderator.sees('requests', { id: request, state });
      await display.sees('floors', ({ turn, called, waiting }) => !turn && !called && waiting === 0);
    }
  });

  test('[F12] whoever is called and does not come waits again behind everybody else', async () => {
    const { moderator, hall, remote } = await openFloor();
    const first = await asksToSpeak(hall);
    const second = await asksToSpeak(remote);
    await moderator.sees('floors', { waiting: 2 });
    await steersFloor(moderator, 'speaker:call', { request: first });
    await steersFloor(moderator, 'speaker:put-back', { request: first });
    await hall.sees('requested', { id: first, state: 'waiting', place: 2, missed: 1 });
    await remote.sees('requested', { id: second, place: 1 });
  });

  test('[F12] whoever asks to be called later is not suggested again at once, not even to reply', async () => {
    const { moderator, hall, remote, session } = await openFloor();
    await startsRequest(moderator, await asksToSpeak(hall));
    await steersFloor(moderator, 'speaker:end', {});
    const other = await asksToSpeak(hall);
    const reply = await asksToSpeak(remote, { kind: 'reply' });
    await moderator.sees('floors', ({ order }) => order?.[0]?.id === reply);
    await steersFloor(moderator, 'speaker:call', { request: reply });
    await remote.client.expectOk('speaker:answer-call', { session, request: reply, answer: 'later' });
    await moderator.sees('floors', ({ order }) => order?.[0]?.id === other && order[1]?.id === reply);
  });
});

describe('steering', () => {
  test('[F18] every step can be undone, one after the other, and what was is there again', async () => {
    const { moderator, hall, remote } = await openFloor();
    const [first, second] = [await asksToSpeak(hall), await asksToSpeak(remote)];
    await moderator.sees('floors', { waiting: 2 });
    const seen = () => {
      const { turn, called, order, round } = floorOf(moderator);
      const clock = turn && { limitMs: turn.clock.limitMs, isRunning: turn.clock.runningSince !== null };
      return { turn: turn?.speaker.request, clock, called: called?.request, order, round };
    };
    const steps: (() => Promise<string>)[] = [
      () => steersFloor(moderator, 'speaker:arrange', { head: [second, first] }),
      () => steersFloor(moderator, 'speaker:call', { request: second }),
      () => steersFloor(moderator, 'speaker:call', { request: first }),
      () => startsRequest(moderator, second),
      () => steersFloor(moderator, 'speaker:extend', { seconds: 30 }),
      () => steersFloor(moderator, 'speaker:pause', { isPaused: true }),
      () => startsRequest(moderator, first),
      () => steersFloor(moderator, 'speaker:end', {}),
      () => steersFloor(moderator, 'speaker:put-back', { request: first }),
      () => steersFloor(moderator, 'speaker:remove', { requests: [first] }),
      () => steersFloor(moderator, 'speaker:new-round', {}),
    ];
    const done: { id: string; before: unknown }[] = [];
    for (const step of steps) {
      const before = seen();
      done.push({ id: await step(), before });
      expect(seen()).not.toEqual(before);
    }
    for (const { id, before } of done.toReversed()) {
      await moderator.undoes(id);
      expect(seen()).toEqual(before);
    }
  });

  test('[F18] what somebody has decided about their own request stands, and nobody speaks who has gone', async () => {
    const { moderator, hall, remote, session } = await openFloor();
    const [first, second] = [await asksToSpeak(hall), await asksToSpeak(remote)];
    await moderator.sees('floors', { waiting: 2 });
    await startsRequest(moderator, first);
    const extended = await steersFloor(moderator, 'speaker:extend', { seconds: 30 });
    await hall.client.expectOk('speaker:withdraw', { session, request: first });
    await moderator.sees('floors', { turn: null });
    await moderator.client.expectRefused('conflict', 'crew:undo', { command: extended });
    const again = await asksToSpeak(hall);
    await moderator.sees('floors', { waiting: 2 });
    const both = await steersFloor(moderator, 'speaker:remove', { requests: [again, second] });
    const anew = await asksToSpeak(hall);
    await moderator.sees('floors', { waiting: 1 });
    await moderator.undoes(both);
    await moderator.sees('floors', { waiting: 2 });
    expect([again, anew, second].map((each) => stateOf(moderator, each))).toEqual([
      'removed',
      'waiting',
      'waiting',
    ]);
    await remote.client.expectOk('speaker:withdraw', { session, request: second });
    await steersFloor(moderator, 'speaker:arrange', { head: [second, anew] });
    await steersFloor(moderator, 'speaker:remove', { requests: [second, anew] });
    expect([second, anew].map((each) => stateOf(moderator, each))).toEqual(['withdrawn', 'removed']);
  });

  test('[F13] two who act at once: one is told so, nobody is lost, and never are two called or two speaking', async () => {
    const { meeting, moderator, session } = await openFloor({ moderators: ['eins', 'zwei'] });
    const other = await meeting.desk(2);
    const people = [
      ...(await meeting.phones(30, { attendance: 'hall' })),
      ...(await meeting.phones(30, { attendance: 'remote' })),
    ];
    const requests: string[] = [];
    for (const phone of people) requests.push(await asksToSpeak(phone));
    await moderator.sees('floors', { waiting: 60 });
    let conflicts = 0;
    for (let step = 0; step < 20; step += 1) {
      const { revision, order } = floorOf(moderator);
      const [first, second] = [order![0]!.id, order![1]!.id];
      const wish = (desk: Desk, request: string) =>
        step % 2 === 0
          ? desk.client.outcome('speaker:call', { session, expects: revision!, request })
          : desk.client.outcome('speaker:start', {
              session,
              expects: revision!,
              who: { is: 'request', request },
            });
      const replies = await Promise.all([wish(moderator, first), wish(other, second)]);
      expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
      conflicts += replies.filter((reply) => !reply.ok && reply.error.code === 'conflict').length;
      for (const desk of [moderator, other])
        await desk.client.sees('floors', (floor) => floor.revision! > revision!);
      const [there] = await query<Record<'all' | 'called' | 'speaking' | 'turns', number>>(
        `SELECT count(*)::int AS "all", (count(*) FILTER (WHERE state = 'called'))::int AS called,
           (count(*) FILTER (WHERE state = 'speaking'))::int AS speaking,
           (SELECT count(*)::int FROM turn WHERE session_id = $1 AND ended_at IS NULL) AS turns
         FROM speaker_request WHERE session_id = $1 AND state IN ('waiting', 'called', 'speaking', 'over')`,
        [session],
      );
      expect(there!.all).toBe(requests.length);
      expect(Math.max(there!.called, there!.speaking, there!.turns)).toBeLessThanOrEqual(1);
    }
    expect(conflicts).toBe(20);
  });

  test('[F3] over a whole list hall and remote take turns, and everybody has spoken once', async () => {
    const { meeting, moderator } = await openFloor();
    const people = [
      ...(await meeting.phones(12, { attendance: 'hall' })),
      ...(await meeting.phones(8, { attendance: 'remote' })),
    ];
    for (const phone of people) await asksToSpeak(phone);
    await moderator.sees('floors', { waiting: 20 });
    const spoken: View<'requests'>[] = [];
    while (spoken.length < 20) {
      const next = floorOf(moderator).order![0]!.id;
      spoken.push(moderator.client.views('requests').find(({ id }) => id === next)!);
      await startsRequest(moderator, next);
    }
    const lead = spoken.map(({ from }) => (from === 'hall' ? 1 : -1));
    let sum = 0;
    for (const each of lead.slice(0, 16)) {
      sum += each;
      expect(Math.abs(sum)).toBeLessThanOrEqual(1);
    }
    expect(new Set(spoken.map(({ id }) => id)).size).toBe(20);
    expect(stateOf(moderator, spoken[18]!.id)).toBe('over');
  });
});

test('[F17] whoever leaves is off the list, and neither name nor group is kept', async () => {
  const groups = [{ id: 'wissen', text: { de: 'Wissenschaft' } }];
  const { meeting, moderator, hall } = await openFloor({ names: 'optional', groups });
  const leaver = await meeting.phone({ name: 'Kim', group: 'wissen' });
  const request = await asksToSpeak(leaver, { name: 'Kim', topic: 'Wartezeiten' });
  await asksToSpeak(hall);
  await moderator.sees('floors', { waiting: 2 });
  await startsRequest(moderator, request);
  await leaver.client.expectOk('people:leave', {});
  await moderator.sees('floors', ({ turn, waiting }) => turn === null && waiting === 1);
  await moderator.sees('requests', { id: request, state: 'over', name: null, group: null });
  const kept = await query<{ name: null }>(
    `SELECT r.name, r.group_id, r.attendee_id, t.group_id AS turn_group FROM speaker_request r
     JOIN turn t ON t.request_id = r.id WHERE r.id = $1`,
    [request],
  );
  expect(kept).toEqual([{ name: null, group_id: null, attendee_id: null, turn_group: null }]);
  expect(floorOf(moderator).airtime!.byAttendance).toMatchObject([{ key: 'hall', turns: 1 }]);
});

test('somebody without a phone is put on the list by the microphone they stand at', async () => {
  const { moderator, hall, session } = await openFloor();
  const { request, number } = await moderator.client.expectOk('speaker:request-for', {
    session,
    kind: 'question',
    microphone: 2,
  });
  await moderator.sees('requests', { id: request, microphone: 2, isOnBehalf: true, from: 'hall' });
  // In so small a meeting the microphone would tell who is in the hall [F9].
  await hall.sees('floors', ({ next }) => next[0]?.number === number && next[0].microphone === null);
  expect(own(hall, request)).toBeUndefined();
  // Where no video conference is offered, nobody is sent to one.
  const connected = { session, kind: 'question' as const, attendance: 'remote' as const };
  const wish = { ...connected, voice: 'conference' as const };
  const { request: away } = await moderator.client.expectOk('speaker:request-for', wish);
  await moderator.sees('requests', { id: away, from: 'remote', voice: 'read-out' });
});

describe('where people are', () => {
  test('[F3] whoever goes home while waiting waits among remote people; whoever leaves makes room, and each is told', async () => {
    const { meeting, moderator, hall, remote } = await openFloor();
    const leaver = await meeting.phone({ attendance: 'hall' });
    const mover = await meeting.phone({ attendance: 'hall' });
    await asksToSpeak(leaver);
    const moving = await asksToSpeak(mover, { microphone: 2 });
    const [third, fourth] = [await asksToSpeak(hall), await asksToSpeak(remote)];
    await remote.sees('requested', { id: fourth, place: 2 });
    await mover.sees('requested', { id: moving, place: 3, voice: 'microphone', microphone: 2 });
    await mover.client.expectOk('people:change', { attendance: 'remote' });
    await mover.sees('requested', { id: moving, place: 2, voice: 'read-out', microphone: null });
    await moderator.sees('requests', { id: moving, from: 'remote' });
    // That was no choice of theirs.
    await mover.client.expectOk('people:change', { attendance: 'hall' });
    await mover.sees('requested', { id: moving, place: 3, voice: 'microphone' });
    await mover.client.expectOk('people:change', { attendance: 'remote' });
    await mover.sees('requested', { id: moving, place: 2, voice: 'read-out' });
    await remote.sees('requested', { id: fourth, place: 4 });
    await hall.sees('requested', { id: third, place: 3 });
    await leaver.client.expectOk('people:leave', {});
    await hall.sees('requested', { id: third, place: 2 });
    await moderator.sees('floors', { waiting: 3 });
  });
});

test('a session that ends has nobody who speaks and a closed list, until it is taken back', async () => {
  const { meeting, moderator, hall, remote, session } = await openFloor();
  const [first, second] = [await asksToSpeak(hall), await asksToSpeak(remote)];
  await moderator.sees('floors', { waiting: 2 });
  await startsRequest(moderator, first);
  await steersFloor(moderator, 'speaker:call', { request: second });
  const before = floorOf(moderator);
  const command = randomUUID();
  const { revision } = await moderator.sees('sessions', { id: session });
  const ended = { session, state: 'ended' as const, expects: revision! };
  await moderator.client.expectOk('session:set-state', ended, { id: command });
  await hall.sees('requested', { id: first, state: 'over' });
  await remote.sees('requested', { id: second, state: 'waiting' });
  await moderator.sees('floors', { turn: null, called: null, list: 'closed', waiting: 1 });
  await moderator.undoes(command, meeting.id);
  await moderator.sees('floors', ({ turn, list }) => turn !== null && list === 'open');
  expect(floorOf(moderator)).toEqual(before);
  await remote.sees('requested', { id: second, state: 'called' });
  await steersFloor(moderator, 'speaker:end', {});
});
