import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { query } from '../harness/database.ts';
import { newMeeting } from '../harness/new-meeting.ts';
import { until } from '../harness/until.ts';
import { newToken } from '../harness/phone.ts';
import { asks, seen, sets, steering, steeringAll } from '../harness/qa.ts';
import { steersQuestion } from '../harness/questions.ts';

const labels = [
  { id: 'law', text: { de: 'Recht' }, colour: 'blue' as const },
  { id: 'money', text: { de: 'Geld' }, colour: 'amber' as const },
];
const panelists = [
  { name: 'Forscherin', organisation: null, group: null, attendance: 'remote' as const },
  { name: 'Berater', organisation: null, group: null, attendance: 'hall' as const },
];
const groups = [{ id: 'amt', text: { de: 'Behörde' } }];

const withQuestions = () => newMeeting({ questions: { labels }, panelists, names: 'optional', groups });

describe('[Q22] what the crew writes to questions stays with the crew, and can be taken back', () => {
  test('labels go on and off several at once, and back', async () => {
    const { moderator, hall, remote } = await withQuestions();
    const ids = [(await asks(hall, 'Was kostet das?')).id, (await asks(remote, 'Darf man das?')).id];
    const command = randomUUID();
    const input = { ...(await steeringAll(moderator, ids)), label: 'law', isOn: true };
    await moderator.client.expectOk('question:label', input, { id: command });
    for (const id of ids) await moderator.sees('questions', { id, crew: { labels: ['law'] } });
    await moderator.undoes(command);
    for (const id of ids) await moderator.sees('questions', { id, crew: { labels: [] } });
  });

  test('there is no label but those of the session', async () => {
    const { moderator, hall } = await withQuestions();
    const { id } = await asks(hall, 'Wer zahlt?');
    const input = { ...(await steeringAll(moderator, [id])), label: 'weather', isOn: true };
    await moderator.client.expectRefused('not-found', 'question:label', input);
  });

  test('notes are read by the crew alone, do not stand in anybody’s way, and go by an undo', async () => {
    const { moderator, hall, remote, display, session } = await withQuestions();
    const { id } = await asks(hall, 'Wer entscheidet?');
    const before = await seen(moderator, id);
    const command = randomUUID();
    const note = { session, question: id, text: 'Vorsicht: Streitfall Geheimnotiz' };
    await moderator.client.expectOk('question:note', note, { id: command });
    await moderator.sees('questions', { id, crew: { notes: 1 } });
    expect((await seen(moderator, id)).revision).toBe(before.revision);
    await sets(moderator, id, 'approved');
    await remote.client.watch(session, 'questions');
    await remote.sees('questions', { id });
    for (const client of [hall.client, remote.client, display])
      expect(client.bytes.join('')).not.toContain('Geheimnotiz');
    await moderator.undoes(command);
    await moderator.sees('questions', { id, state: 'approved', crew: { notes: 0 } });
  });

  test('a note survives that a decision of before it is taken back', async () => {
    const { moderator, hall, session } = await withQuestions();
    const { id } = await asks(hall, 'Wer entscheidet?');
    const command = randomUUID();
    const approve = { ...(await steeringAll(moderator, [id])), state: 'approved' as const };
    await moderator.client.expectOk('question:set-state', approve, { id: command });
    await moderator.client.expectOk('question:note', { session, question: id, text: 'Bleibt' });
    await moderator.undoes(command);
    await moderator.sees('questions', { id, state: 'new', crew: { notes: 1 } });
  });

  test('more than fifty notes are refused', async () => {
    const { moderator, hall, session } = await withQuestions();
    const { id } = await asks(hall, 'Wer entscheidet?');
    const notes = JSON.stringify(Array.from({ length: 50 }, (_, at) => ({ by: hall.id, text: 'x', at })));
    await query('UPDATE question SET notes = $2 WHERE id = $1', [id, notes]);
    const input = { session, question: id, text: 'Noch eine' };
    await moderator.client.expectRefused('invalid', 'question:note', input);
  });

  test('a question is given to a co-moderator or to somebody on the podium, and to nobody else', async () => {
    const { meeting, moderator, hall, session } = await withQuestions();
    const { id } = await asks(hall, 'Wer entscheidet?');
    const expert = meeting.created.accesses.find(({ role }) => role === 'panelist')!;
    const display = meeting.created.accesses.find(({ role }) => role === 'display')!;
    const command = randomUUID();
    const to = async (access: string | null) => ({ ...(await steeringAll(moderator, [id])), to: access });
    for (const nobody of [display.id, hall.id, session])
      await moderator.client.expectRefused('not-found', 'question:assign', await to(nobody));
    await moderator.client.expectOk('question:assign', await to(expert.id), { id: command });
    await moderator.sees('questions', { id, crew: { assignedTo: expert.id } });
    await moderator.undoes(command);
    await moderator.sees('questions', { id, crew: { assignedTo: null } });
  });

  test('of two who write at the same question one is told that it has changed', async () => {
    const { moderator, hall } = await withQuestions();
    const { id } = await asks(hall, 'Wer entscheidet?');
    const old = await steeringAll(moderator, [id]);
    await moderator.client.expectOk('question:label', { ...old, label: 'law', isOn: true });
    await moderator.client.expectRefused('conflict', 'question:label', {
      ...old,
      label: 'money',
      isOn: true,
    });
  });
});

describe('[Q23] author and crew can write to each other, and nobody learns who the author is', () => {
  test('the crew asks back, the author answers, both see it, and nobody else', async () => {
    const { moderator, hall, remote, display, session } = await withQuestions();
    const { id } = await asks(hall, 'Wann kommt er?');
    const asking = { session, question: id, text: 'Meinen Sie den Bescheid Rückfragewort?' };
    await moderator.client.expectOk('question:ask-back', asking);
    const { messages } = await hall.sees('asked', ({ messages: all }) => all.length === 1);
    expect(messages).toEqual([{ from: 'crew', text: asking.text, at: expect.any(Number) }]);
    await hall.client.expectOk('question:reply', { session, question: id, text: 'Ja, den Antwortwort.' });
    await moderator.sees('questions', { id, crew: { messages: 2, isReplied: true } });
    await sets(moderator, id, 'approved');
    await display.sees('questions', { id });
    for (const client of [remote.client, display])
      expect(client.bytes.join('')).not.toMatch(/Rückfragewort|Antwortwort/);
    expect(moderator.client.bytes.join('')).not.toContain(hall.id);
  });

  test('only the author answers, and only what was asked; what was sent stays sent', async () => {
    const { moderator, hall, remote, session } = await withQuestions();
    const { id } = await asks(hall, 'Wann kommt er?');
    const reply = { session, question: id, text: 'Ich fange an' };
    await hall.client.expectRefused('conflict', 'question:reply', reply);
    const command = randomUUID();
    const asking = { session, question: id, text: 'Wer?' };
    await moderator.client.expectOk('question:ask-back', asking, { id: command });
    await remote.client.expectRefused('not-found', 'question:reply', reply);
    await moderator.client.expectRefused('forbidden', 'crew:undo', { command });
  });
});

describe('[Q24] answers and promises reach who asked, also after the meeting', () => {
  test('an answer for everybody is read by everybody, one for the author by the author', async () => {
    const { moderator, hall, remote, session } = await withQuestions();
    const [open, own] = [await asks(hall, 'Wer entscheidet?'), await asks(hall, 'Und bei mir?')];
    for (const { id } of [open, own]) await sets(moderator, id, 'approved');
    await remote.client.watch(session, 'questions');
    const answers = async (id: string, text: string, isPublic: boolean) =>
      moderator.client.expectOk('question:answer', { ...(await steering(moderator, id)), text, isPublic });
    await answers(open.id, 'Das Amt.', true);
    await answers(own.id, 'Kommen Sie vorbei.', false);
    await remote.sees('questions', { id: open.id, answer: { text: 'Das Amt.' } });
    await remote.sees('questions', { id: own.id, answer: null });
    await hall.sees('asked', { id: own.id, answer: { text: 'Kommen Sie vorbei.', isPublic: false } });
    expect(remote.client.bytes.join('')).not.toContain('Kommen Sie vorbei');
  });

  test('when the session has ended questions can still be answered, promised and declined, and undone', async () => {
    const { moderator, hall, session } = await withQuestions();
    const [first, second] = [await asks(hall, 'Wer entscheidet?'), await asks(hall, 'Und wann?')];
    await sets(moderator, first.id, 'approved');
    const { revision } = moderator.client.views('sessions').find(({ id }) => id === session)!;
    const ended = { session, state: 'ended' as const, expects: revision! };
    await moderator.client.expectOk('session:set-state', ended);
    await hall.sees('sessions', { id: session, state: 'ended' });

    const followUp = { responsible: 'Stadt Dortmund', dueOn: '2026-12-18' };
    const promise = { ...(await steering(moderator, first.id)), followUp };
    const promised = await moderator.client.expectOk('question:follow-up', promise);
    await hall.sees('asked', { id: first.id, followUp });
    const command = randomUUID();
    const answer = {
      session,
      question: first.id,
      expects: promised.revision,
      text: 'Beide.',
      isPublic: true,
    };
    await moderator.client.expectOk('question:answer', answer, { id: command });
    await hall.sees('asked', { id: first.id, answer: { text: 'Beide.' } });
    await moderator.undoes(command);
    await hall.sees('asked', { id: first.id, answer: null, followUp });
    const decline = { ...(await steeringAll(moderator, [second.id])), reason: 'off-topic' as const };
    await moderator.client.expectOk('question:decline', decline);
    await hall.sees('asked', { id: second.id, declined: { reason: 'off-topic' } });
  });
});

describe('[Q25] whose questions come to a list of their own stays unknown', () => {
  test('further questions wait apart, also without moderation, until it is lifted', async () => {
    const { moderator, hall, remote, session } = await newMeeting({ questions: { isModerated: false } });
    const [rude, earlier] = [await asks(hall, 'Ihr Unfähigen?'), await asks(hall, 'Vorher gefragt?')];
    await seen(moderator, earlier.id);
    await moderator.client.expectOk('question:set-apart', { session, question: rude.id, isApart: true });
    await moderator.sees('questions', { id: rude.id, crew: { isApart: true } });
    const next = await asks(hall, 'Noch eine Frage?');
    await moderator.sees('questions', { id: next.id, state: 'new', crew: { isApart: true } });
    // What was there before is not told to be by the same person.
    await moderator.sees('questions', { id: earlier.id, crew: { isApart: false } });
    await hall.sees('asked', { id: next.id, state: 'new' });
    const other = await asks(remote, 'Jemand anders?');
    await moderator.sees('questions', { id: other.id, state: 'approved', crew: { isApart: false } });
    await moderator.client.expectOk('question:set-apart', { session, question: next.id, isApart: false });
    const last = await asks(hall, 'Wieder dabei?');
    await moderator.sees('questions', { id: last.id, state: 'approved', crew: { isApart: false } });
    expect(hall.client.bytes.join('')).not.toContain('Apart');
  });

  test('it can be undone', async () => {
    const { moderator, hall, session } = await withQuestions();
    const { id } = await asks(hall, 'Ihr Unfähigen?');
    const command = randomUUID();
    const input = { session, question: id, isApart: true };
    await moderator.client.expectOk('question:set-apart', input, { id: command });
    await moderator.undoes(command);
    await moderator.sees('questions', { id, crew: { isApart: false } });
    const next = await asks(hall, 'Noch eine?');
    await moderator.sees('questions', { id: next.id, crew: { isApart: false } });
  });
});

describe('[Q26] what the crew asks for somebody, and words that it wants to be told about', () => {
  test('a question for somebody in the hall is there at once, and an undo puts it away', async () => {
    const { moderator, remote, session } = await withQuestions();
    await remote.client.watch(session, 'questions');
    const command = randomUUID();
    const input = { session, text: 'Gibt es dafür Personal?', name: 'Frau Yıldız' };
    const { id } = await moderator.client.expectOk('question:ask-for', input, { id: command });
    await remote.sees('questions', { id, name: 'Frau Yıldız', state: 'approved' });
    await moderator.sees('questions', { id, crew: { isOnBehalf: true } });
    await moderator.client.expectRefused('conflict', 'question:ask-back', {
      session,
      question: id,
      text: 'Wer?',
    });
    await moderator.undoes(command);
    await remote.seesNo('questions', { id });
    await moderator.sees('questions', { id, state: 'archived' });
  });

  test('words of the list are pointed out in what waits and in what comes, and nothing is deleted', async () => {
    const { meeting, moderator, hall } = await withQuestions();
    const waiting = await asks(hall, 'Warum dieser BLÖDSINN?');
    const { revision } = moderator.client.views('meetings')[0]!;
    const hints = { isOn: true, words: ['Blödsinn'] };
    const command = randomUUID();
    const input = { ...hints, expects: revision! };
    await moderator.client.expectOk('question:set-hints', input, { id: command });
    await moderator.sees('meetings', { hints });
    await moderator.sees('questions', { id: waiting.id, crew: { hints: ['Blödsinn'] } });
    const next = await asks(hall, 'Ist das nicht Blödsinn?');
    await moderator.sees('questions', { id: next.id, state: 'new', crew: { hints: ['Blödsinn'] } });
    await moderator.undoes(command, meeting.id);
    await moderator.sees('meetings', { hints: { isOn: false, words: [] } });
    await moderator.sees('questions', { id: waiting.id, crew: { hints: [] } });
    expect(hall.client.bytes.join('')).not.toContain('hints');
  });
});

describe('[Q27] a personal link', () => {
  test('tells a guest what became of the question, and stores of itself a hash alone', async () => {
    const { meeting, moderator, hall, session } = await withQuestions();
    const { id } = await asks(hall, 'Wer entscheidet?', { isNamed: false });
    const token = newToken();
    await hall.client.expectOk('question:keep-link', { session, question: id, token });
    const guest = await meeting.guest();
    expect(await guest.expectOk('question:by-link', { token })).toMatchObject({ id, state: 'new' });
    await sets(moderator, id, 'approved');
    const answer = { ...(await steering(moderator, id)), text: 'Das Amt.', isPublic: false };
    await moderator.client.expectOk('question:answer', answer);
    const view = await guest.expectOk('question:by-link', { token });
    expect(view).toMatchObject({ id, state: 'approved', answer: { text: 'Das Amt.' } });
    expect(Object.keys(view)).not.toEqual(expect.arrayContaining(['messages']));
    const [row] = await query<{ found: boolean }>(
      `SELECT position($2 in (SELECT string_agg(q::text, '') FROM question q WHERE q.session_id = $1)
         || (SELECT string_agg(l::text, '') FROM command_log l WHERE l.meeting_id = $3)) > 0 AS found`,
      [session, token, meeting.id],
    );
    expect(row).toEqual({ found: false });
  });

  test('is made by the author alone, and others lead nowhere', async () => {
    const { meeting, hall, remote, session } = await withQuestions();
    const { id } = await asks(hall, 'Wer entscheidet?');
    const input = { session, question: id, token: newToken() };
    await remote.client.expectRefused('not-found', 'question:keep-link', input);
    const guest = await meeting.guest();
    await guest.expectRefused('not-found', 'question:by-link', { token: input.token });
  });
});

describe('[Q28] whoever leaves', () => {
  test('is forgotten as the author, by name and group; question, link and support stay', async () => {
    const { meeting, moderator, remote, display, session } = await withQuestions();
    const leaver = await meeting.phone({ name: 'Samira Ohnegleichen', group: 'amt' });
    const { id } = await asks(leaver, 'Wer entscheidet?', { isNamed: true });
    const other = await asks(remote, 'Und wann?');
    for (const each of [id, other.id]) await sets(moderator, each, 'approved');
    await display.sees('questions', { id, name: 'Samira Ohnegleichen' });
    const token = newToken();
    await leaver.client.expectOk('question:keep-link', { session, question: id, token });
    const support = { session, question: other.id, isOn: true, version: 1 };
    await leaver.client.expectOk('question:support', support);
    await moderator.sees('supports', { id: other.id, n: 1 });
    await leaver.client.expectOk('people:leave', {});
    await display.sees('questions', { id, name: null });
    await moderator.sees('supports', { id: other.id, n: 1 });
    const [row] = await query<object>(
      'SELECT author, name, group_id, shown_group, attendance FROM question WHERE id = $1',
      [id],
    );
    expect(row).toEqual({ author: null, name: null, group_id: null, shown_group: null, attendance: 'hall' });
    const guest = await meeting.guest();
    expect(await guest.expectOk('question:by-link', { token })).toMatchObject({ id, isNamed: false });
  });

  test('is forgotten with what was on its way, too', async () => {
    const { meeting, session } = await withQuestions();
    const people = await meeting.phones(30, { name: 'Samira', group: 'amt' });
    await Promise.all(
      people.map(async ({ client }) => {
        const asked = client.send('question:ask', { session, text: 'Noch schnell?', isNamed: true });
        // With leaving the connection ends, often before the question is answered.
        await Promise.all([client.expectOk('people:leave', {}), asked.catch(() => undefined)]);
      }),
    );
    const left = () =>
      query(
        `SELECT q.id FROM question q WHERE q.session_id = $1 AND (q.author IS NOT NULL OR q.name IS NOT NULL)
         UNION ALL SELECT l.id FROM command_log l JOIN attendee a ON l.actor = 'attendee:' || a.id::text
         WHERE l.meeting_id = $2 AND l.name = 'question:ask'`,
        [session, meeting.id],
      );
    await until('nobody who left is known', async () => (await left()).length === 0);
  });

  test('leaves no trace at anonymous questions, and is not brought back by an undo', async () => {
    const { meeting, moderator, display, session } = await withQuestions();
    const people = [1, 2, 3, 4, 5].map((n) => meeting.phone({ name: `Person ${n}`, group: 'amt' }));
    // Five have no group, with those who are there already.
    await Promise.all([1, 2, 3].map(() => meeting.phone()));
    const leaver = (await Promise.all(people))[0]!;
    const named = await asks(leaver, 'Wer entscheidet?', { isNamed: true });
    const unnamed = await asks(leaver, 'Und wann?');
    for (const each of [named, unnamed]) await sets(moderator, each.id, 'approved');
    const { command } = await steersQuestion(moderator, 'question:pin', named.id, { isPinned: true });
    for (const { id } of [named, unnamed]) await display.sees('questions', { id, group: 'amt' });
    await leaver.client.expectOk('people:leave', {});
    await display.sees('questions', { id: named.id, name: null, group: null });
    await display.sees('questions', { id: unnamed.id, group: 'amt' });
    await moderator.undoes(command);
    await display.sees('questions', { id: named.id, isPinned: false, name: null, group: null });
    const kept = await query('SELECT 1 FROM question WHERE session_id = $1 AND group_id IS NOT NULL', [
      session,
    ]);
    expect(kept).toEqual([]);
  });
});

test('[L3] own support comes and goes with what is public, for whoever is there as for whoever comes', async () => {
  const { moderator, hall, remote, session } = await withQuestions();
  const { id } = await asks(hall, 'Wer entscheidet?');
  await sets(moderator, id, 'approved');
  await remote.client.expectOk('question:support', { session, question: id, isOn: true, version: 1 });
  await remote.sees('supported', { id, isOn: true });
  const decline = { ...(await steeringAll(moderator, [id])), reason: 'off-topic' as const };
  const command = randomUUID();
  await moderator.client.expectOk('question:decline', decline, { id: command });
  await remote.seesNo('supported', { id });
  await moderator.undoes(command);
  await remote.sees('supported', { id, isOn: true });
});
