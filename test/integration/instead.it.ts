import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import type { Delta } from '@miteinander/shared/wire/delta';
import { query } from '../harness/database.ts';
import { asksToSpeak, floorOf, startsRequest, steersFloor } from '../harness/floor.ts';
import { newMeeting } from '../harness/new-meeting.ts';
import { asks, sets } from '../harness/qa.ts';

describe('[F14] written instead of spoken, and spoken instead of written', () => {
  const opened = async (questions = {}, more = {}) => {
    const floor = { list: 'open' as const, ...more };
    const there = await newMeeting({ questions: { isModerated: true, ...questions }, floor });
    await there.remote.client.watch(there.session, 'questions', 'support');
    return there;
  };

  test('a question that its author speaks about leaves the list, and is there again with its support', async () => {
    const { moderator, hall, remote, session } = await opened();
    const { id: question } = await asks(hall, 'Wer darf für wen sprechen?');
    await sets(moderator, question, 'approved');
    await remote.client.sees('questions', { id: question });
    await remote.client.expectOk('question:support', { session, question, isOn: true, version: 1 });
    await remote.client.expectRefused('not-found', 'speaker:speak-instead', { session, question });

    const { request } = await hall.client.expectOk('speaker:speak-instead', { session, question });
    await remote.client.seesNo('questions', { id: question });
    await hall.client.sees('asked', { id: question, state: 'archived' });
    await moderator.client.sees('requests', { id: request, question, support: 1 });
    await hall.client.expectRefused('conflict', 'speaker:speak-instead', { session, question });
    await remote.client.expectRefused('not-found', 'speaker:write-instead', {
      session,
      request,
      text: 'Nein',
    });

    const back = { session, request, text: 'Etwas ganz anderes, das niemand unterstützt hat' };
    expect(await hall.client.expectOk('speaker:write-instead', back)).toEqual({ question });
    await remote.client.sees('questions', { id: question, text: 'Wer darf für wen sprechen?' });
    await remote.client.sees('supports', { id: question, n: 1 });
    await hall.client.expectRefused('conflict', 'speaker:write-instead', back);
  });

  test('what began as a wish to speak becomes a question under the rules of questions, without slow mode', async () => {
    const { moderator, hall, remote, session } = await opened({ slowModeS: 3600 });
    const request = await asksToSpeak(hall);
    await asks(hall, 'Die erste, die jemand gestellt hat?');
    const text = 'Und wer bezahlt das?';
    const { question } = await hall.client.expectOk('speaker:write-instead', { session, request, text });
    await hall.client.sees('asked', { id: question, text, state: 'new' });
    await moderator.client.sees('questions', { id: question, state: 'new' });
    expect(remote.client.bytes.join('')).not.toContain(text);
  });

  test('the crew may do both, of anybody, and take it back', async () => {
    const { moderator, hall, remote, session } = await opened();
    const { id: question } = await asks(hall, 'Wie geht es weiter?');
    await sets(moderator, question, 'approved');
    const spoken = randomUUID();
    await moderator.client.expectOk('speaker:speak-instead', { session, question }, { id: spoken });
    await hall.client.sees('requested', { question, state: 'waiting', topic: 'Wie geht es weiter?' });
    await moderator.undoes(spoken);
    await hall.client.seesNo('requested', { question, state: 'waiting' });
    await remote.client.sees('questions', { id: question });

    const request = await asksToSpeak(hall);
    const { request: same } = await moderator.client.expectOk('speaker:speak-instead', { session, question });
    expect(same).toBe(request);
    const written = randomUUID();
    await moderator.client.expectOk(
      'speaker:write-instead',
      { session, request, text: 'x' },
      { id: written },
    );
    await remote.client.sees('questions', { id: question });
    await moderator.undoes(written);
    await remote.client.seesNo('questions', { id: question });
    await hall.client.sees('requested', { id: request, state: 'waiting', question });
  });

  test('nobody is put on a list that is closed but by the crew', async () => {
    const { moderator, hall, session } = await opened({}, { list: 'closed' });
    const { id: question } = await asks(hall, 'Wann kommt die Antwort?');
    await hall.client.expectRefused('list-closed', 'speaker:speak-instead', { session, question });
    await moderator.client.expectOk('speaker:speak-instead', { session, question });
  });
});

describe('[F8] time for one person', () => {
  const opened = () => newMeeting({ floor: { list: 'open' } });

  test('is given for now and later, and nobody is shown it or why; undone, it is as it was', async () => {
    const { moderator, hall, remote, session } = await opened();
    const request = await asksToSpeak(hall);
    const who = { is: 'request' as const, request };
    await steersFloor(moderator, 'speaker:give-time', { who, seconds: 247 });
    await moderator.client.sees('requests', { id: request, limitMs: 247_000 });
    await startsRequest(moderator, request);
    const first = await remote.client.sees('floors', ({ turn }) => turn?.clock.limitMs === 247_000);
    // Until the clock runs, it is in nothing that others were sent.
    const telling = remote.client.bytes.find((packet) => /\b247000\b/.test(packet))!;
    const [, delta] = JSON.parse(telling.slice(telling.indexOf('['))) as [string, Delta];
    expect(delta.changed).toMatchObject({ floors: [{ turn: { clock: { limitMs: 247_000 } } }] });
    expect(first.limits.contribution).toBe(120);
    const given = await steersFloor(moderator, 'speaker:give-time', { who, seconds: 300 });
    await remote.client.sees('floors', ({ turn }) => turn?.clock.limitMs === 300_000);
    await moderator.client.expectRefused('conflict', 'speaker:give-time', {
      session,
      expects: 1,
      who,
      seconds: 9e2,
    });
    await moderator.undoes(given);
    await remote.client.sees('floors', ({ turn }) => turn?.clock.limitMs === 247_000);
  });

  test('goes with the person to what they ask for next, and is forgotten with them', async () => {
    const { meeting, moderator, hall, session } = await opened();
    const request = await asksToSpeak(hall);
    const who = { is: 'request' as const, request };
    await steersFloor(moderator, 'speaker:give-time', { who, seconds: 400 });
    const given = await steersFloor(moderator, 'speaker:give-time', { who, seconds: 300 });
    const text = 'Doch lieber schriftlich?';
    const { question } = await hall.client.expectOk('speaker:write-instead', { session, request, text });
    const spoken = await hall.client.expectOk('speaker:speak-instead', { session, question });
    await moderator.client.sees('requests', { id: spoken.request, limitMs: 300_000 });
    await hall.client.expectOk('people:leave', {});
    // There is nobody any more from whom it could be taken; what they had before does not come back without them.
    await moderator.client.sees('floors', { waiting: 0 });
    await moderator.client.expectRefused('conflict', 'crew:undo', { command: given });
    const kept = `SELECT speaking_s AS seconds FROM attendee WHERE id = $1
      UNION SELECT speaking_s FROM speaker_request WHERE session_id = $2`;
    expect(await query(kept, [hall.id, session])).toEqual([{ seconds: null }]);
    const again = await meeting.phone({ attendance: 'hall' }, hall.token);
    const anew = await asksToSpeak(again);
    await moderator.client.sees('requests', { id: anew, limitMs: 120_000 });
    await moderator.client.expectRefused('conflict', 'crew:undo', { command: given });
  });

  test('of a panelist it is theirs, whichever way they are given the floor', async () => {
    const panelists = [{ name: 'Forschung', organisation: null, group: null, attendance: 'remote' as const }];
    const { meeting, moderator, display, session } = await newMeeting({ panelists });
    const other = await meeting.desk(2);
    const { id: panelist } = await moderator.client.sees('panelists', { name: 'Forschung' });
    const who = { is: 'panelist' as const, panelist };
    const given = ({ client }: typeof other) => client.expectOk('speaker:given-time', { session, panelist });
    expect(await given(moderator)).toBeNull();
    await steersFloor(moderator, 'speaker:give-time', { who, seconds: 600 });
    // Whoever gave it sees it, and nobody else.
    expect([await given(moderator), await given(other)]).toEqual([{ seconds: 600 }, null]);
    await steersFloor(moderator, 'speaker:start', { who });
    await display.sees('floors', ({ turn }) => turn?.clock.limitMs === 600_000);
    await other.client.reaches(session, floorOf(moderator).revision!);
    await steersFloor(other, 'speaker:give-time', { who, seconds: null });
    await display.sees('floors', ({ turn }) => turn !== null && turn.clock.limitMs === null);
    expect([await given(moderator), await given(other)]).toEqual([null, { seconds: null }]);
    await moderator.client.reaches(session, floorOf(other).revision!);
    const mine = await steersFloor(moderator, 'speaker:give-time', { who, seconds: 900 });
    await moderator.undoes(mine);
    expect([await given(moderator), await given(other)]).toEqual([null, { seconds: null }]);
  });
});

test('[F16] who has spoken is told page by page, oldest first, and nobody is found by it', async () => {
  const { meeting, moderator, session } = await newMeeting({ floor: { list: 'open' } });
  const requests: string[] = [];
  for (const phone of await meeting.phones(3)) {
    requests.push(await asksToSpeak(phone));
    await startsRequest(moderator, requests.at(-1)!);
  }
  // The last one is still speaking.
  const all = await moderator.client.expectOk('speaker:list-turns', { session, after: null });
  expect(all.map(({ speaker }) => [speaker.request, speaker.number])).toEqual([
    [requests[0], 1],
    [requests[1], 2],
  ]);
  expect(all[0]!.speaker).toMatchObject({ name: null, attendance: null, group: null });
  const sums = floorOf(moderator).airtime!.byAttendance;
  expect(sums).toEqual([{ key: 'hall', ms: all[0]!.spokenMs + all[1]!.spokenMs, turns: 2 }]);
  const after = await moderator.client.expectOk('speaker:list-turns', { session, after: all[0]!.startedAt });
  expect(after.map(({ id }) => id)).toEqual([all[1]!.id]);
});
