import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { query } from '../harness/database.ts';
import { floorOf, limitOf, requestsOf, speaks, waits } from '../harness/stored-floor.ts';
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
    const request = await waits(hall);
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
    expect(await requestsOf(hall)).toMatchObject([
      { question, state: 'waiting', topic: 'Wie geht es weiter?' },
    ]);
    await moderator.undoes(spoken);
    expect(await requestsOf(hall)).toMatchObject([{ state: 'removed' }]);
    await remote.client.sees('questions', { id: question });

    const request = await waits(hall);
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
    expect((await requestsOf(hall))[0]).toMatchObject({ id: request, state: 'waiting', question });
  });

  test('nobody is put on a list that is closed but by the crew', async () => {
    const { moderator, hall, session } = await opened({}, { list: 'closed' });
    const { id: question } = await asks(hall, 'Wann kommt die Antwort?');
    await hall.client.expectRefused('list-closed', 'speaker:speak-instead', { session, question });
    await moderator.client.expectOk('speaker:speak-instead', { session, question });
  });
});

describe('[F8] time for one person', () => {
  test('is given at once, for now and later, and taken back by undo', async () => {
    const { moderator, hall, remote, session } = await newMeeting({ floor: { list: 'open' } });
    const request = await waits(hall);
    const turn = await speaks(hall, request);
    const { revision: expects } = await floorOf(session);
    const given = randomUUID();
    const input = { session, expects, who: { is: 'request' as const, request }, seconds: 240 };
    await moderator.client.expectOk('speaker:give-time', input, { id: given });
    expect(await limitOf(turn)).toBe(240_000);
    expect(await requestsOf(hall)).toMatchObject([{ id: request, seconds: 240 }]);
    await moderator.client.expectRefused('conflict', 'speaker:give-time', input);
    // Nobody is shown that it was given: it is in nothing that others were sent.
    expect(remote.client.bytes.join('')).not.toContain('240');

    await moderator.undoes(given);
    expect(await limitOf(turn)).toBe(120_000);
    expect(await floorOf(session)).toMatchObject({ revision: expects });
    expect(await requestsOf(hall)).toMatchObject([{ seconds: null }]);
  });

  test('goes with the person to what they ask for next, and is forgotten with them', async () => {
    const { moderator, hall, session } = await newMeeting({ floor: { list: 'open' } });
    const request = await waits(hall);
    const { revision: expects } = await floorOf(session);
    const who = { is: 'request' as const, request };
    await moderator.client.expectOk('speaker:give-time', { session, expects, who, seconds: 300 });
    const text = 'Doch lieber schriftlich?';
    const { question } = await hall.client.expectOk('speaker:write-instead', { session, request, text });
    await hall.client.expectOk('speaker:speak-instead', { session, question });
    expect((await requestsOf(hall))[0]).toMatchObject({ state: 'waiting', seconds: 300 });
    await hall.client.expectOk('people:leave', {});
    expect(await query('SELECT speaking_s AS seconds FROM attendee WHERE id = $1', [hall.id])).toEqual([
      { seconds: null },
    ]);
  });

  test('of a panelist is the same wherever they speak from', async () => {
    const panelists = [{ name: 'Forschung', organisation: null, group: null, attendance: 'remote' as const }];
    const { moderator, session } = await newMeeting({ panelists });
    const { id: panelist } = await moderator.client.sees('panelists', { name: 'Forschung' });
    const { revision: expects } = await floorOf(session);
    const who = { is: 'panelist' as const, panelist };
    await moderator.client.expectOk('speaker:give-time', { session, expects, who, seconds: 600 });
    expect(await query('SELECT speaking_s FROM panelist WHERE id = $1', [panelist])).toEqual([
      { speaking_s: 600 },
    ]);
  });
});

test('[F16] who has spoken is told page by page, oldest first, and nobody is found by it', async () => {
  const { meeting, moderator, session } = await newMeeting({ floor: { list: 'open' } });
  const phones = await meeting.phones(3);
  const turns: string[] = [];
  for (const [index, phone] of phones.entries())
    turns.push(await speaks(phone, await waits(phone), 10 + index));
  const all = await moderator.client.expectOk('speaker:list-turns', { session, after: null });
  expect(all.map(({ id, spokenMs, speaker }) => [id, spokenMs, speaker.number])).toEqual(
    turns.map((id, index) => [id, 10_000 + index * 1000, index + 1]),
  );
  expect(all[0]!.speaker).toMatchObject({ name: null, attendance: null, group: null });
  const after = await moderator.client.expectOk('speaker:list-turns', { session, after: all[0]!.startedAt });
  expect(after.map(({ id }) => id)).toEqual(turns.slice(1));
});
