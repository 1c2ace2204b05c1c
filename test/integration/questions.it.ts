import { describe, expect, test } from '@jest/globals';
import { query } from '../harness/database.ts';
import type { Desk } from '../harness/desk.ts';
import { newMeeting } from '../harness/new-meeting.ts';
import { ownServer } from '../harness/own-server.ts';
import type { Phone } from '../harness/phone.ts';
import { until } from '../harness/until.ts';
import {
  advances,
  asks,
  asksPublicly,
  configures,
  decides,
  expected,
  steersQuestion,
} from '../harness/questions.ts';

describe('asking', () => {
  test('[Q1] what is asked waits, seen by its author and the crew alone, until it is approved', async () => {
    const { meeting, moderator, hall, remote, display } = await newMeeting();
    for (const { client } of [hall, remote]) await client.watch(meeting.session, 'questions', 'support');
    const asked = await asks(hall, 'Wer entscheidet darüber?');
    expect(asked).toMatchObject({ state: 'new', isNamed: false, mergedInto: null });
    await hall.sees('asked', { id: asked.id, state: 'new' });
    await moderator.sees('questions', { id: asked.id, state: 'new', name: null });
    await moderator.sees('qa', { waiting: 1 });
    await display.sees('qa', (qa) => qa.counts.submitted === 1);
    for (const each of [hall.client, remote.client, display]) expect(each.views('questions')).toEqual([]);

    await decides(moderator, 'question:set-state', [asked.id], { state: 'approved' });
    for (const each of [hall, remote, display]) {
      await each.sees('questions', { id: asked.id, state: 'approved', text: 'Wer entscheidet darüber?' });
      await each.sees('supports', { id: asked.id, n: 0 });
    }
    await hall.sees('asked', { id: asked.id, state: 'approved' });
    expect(remote.client.bytes.join('\n')).not.toContain(hall.id);
    expect(moderator.client.bytes.join('\n')).not.toContain(hall.id);
  });

  test('[Q1] without the list a phone sees the question that is on the stage, and no other', async () => {
    const { moderator, hall, remote } = await newMeeting();
    const [first, second] = [
      await asksPublicly(hall, moderator, 'Eins?'),
      await asksPublicly(hall, moderator, 'Zwei?'),
    ];
    await steersQuestion(moderator, 'question:place', first, { place: 'now' });
    await remote.sees('questions', { id: first, place: 'now' });
    await steersQuestion(moderator, 'question:place', second, { place: 'now' });
    await remote.sees('questions', { id: second, place: 'now' });
    expect(remote.client.views('questions').map(({ id }) => id)).toEqual([second]);
  });

  test('[Q3] when asking is closed or the session is not live, nothing is taken', async () => {
    const { moderator, hall, session } = await newMeeting();
    await configures(moderator, { asking: 'closed' });
    await hall.sees('qa', { asking: 'closed' });
    await hall.client.expectRefused('asking-closed', 'question:ask', { session, text: 'Noch eine?' });
    await configures(moderator, { asking: 'open' });
    await asks(hall, 'Noch eine?');
    const { revision } = await moderator.sees('sessions', { id: session });
    await moderator.client.expectOk('session:set-state', { session, state: 'ended', expects: revision! });
    await hall.client.expectRefused('asking-closed', 'question:ask', { session, text: 'Und danach?' });
  });

  test('[Q3] slow mode says when the next one is taken, and takes it then; others do not wait', async () => {
    const { moderator, hall, remote, session } = await newMeeting();
    await configures(moderator, { slowModeS: 20 });
    await asks(hall, 'Die erste');
    const input = { session, text: 'Die zweite' };
    const error = await hall.client.expectRefused('slow-down', 'question:ask', input);
    expect(error.retryAfterMs).toBeGreaterThan(0);
    expect(error.retryAfterMs).toBeLessThanOrEqual(20_000);
    await asks(remote, 'Von jemand anderem');
    await query(`UPDATE question SET asked_at = asked_at - interval '19 seconds' WHERE session_id = $1`, [
      session,
    ]);
    const command = { id: crypto.randomUUID(), name: 'question:ask', input };
    expect(await hall.client.sendPatiently(command)).toMatchObject({ ok: true });
  });

  test('[Q3] ten questions of one person wait at most; one that is withdrawn makes room', async () => {
    const { hall, remote, session, moderator } = await newMeeting();
    const ids = [];
    for (let n = 0; n < 10; n += 1) ids.push((await asks(hall, `Frage ${n}`)).id);
    const refused = { id: crypto.randomUUID(), name: 'question:ask', input: { session, text: 'Die elfte' } };
    expect(await hall.client.sendPatiently(refused)).toMatchObject({ error: { code: 'too-many-questions' } });
    await asks(remote, 'Von jemand anderem');
    await hall.client.expectOk('question:withdraw', { session, question: ids[0]! });
    await moderator.seesNo('questions', { id: ids[0] });
    await hall.seesNo('asked', { id: ids[0] });
    expect(await hall.client.sendPatiently({ ...refused, id: crypto.randomUUID() })).toMatchObject({
      ok: true,
    });
  });

  test('[Q2] as long as it is new its author words it anew; then it is the crew’s', async () => {
    const { moderator, hall, remote, session } = await newMeeting();
    const { id, revision } = await asks(hall, 'Wer entscheidt?');
    const input = { session, question: id, text: 'Wer entscheidet?' };
    await remote.client.expectRefused('not-found', 'question:change', { ...input, expects: revision });
    const changed = await hall.client.expectOk('question:change', { ...input, expects: revision });
    await moderator.sees('questions', { id, text: 'Wer entscheidet?' });
    await hall.client.expectRefused('conflict', 'question:change', { ...input, expects: revision });
    await decides(moderator, 'question:set-state', [id], { state: 'approved' });
    await hall.client.expectRefused('conflict', 'question:change', { ...input, expects: changed.revision });
    await hall.client.expectRefused('conflict', 'question:withdraw', { session, question: id });
  });

  test('[Q2] who asked what was merged follows the life of what it was merged into', async () => {
    const { moderator, hall, remote, session } = await newMeeting();
    const [mine, theirs] = [await asks(hall, 'Wer zahlt?'), await asks(remote, 'Wer trägt die Kosten?')];
    const into = await expected(moderator, theirs.id);
    const questions = [await expected(moderator, mine.id)];
    await moderator.client.expectOk('question:merge', { session, questions, into });
    await moderator.seesNo('questions', { id: mine.id });
    // As long as the other one waits nobody but its author may know it.
    await hall.sees('asked', { id: mine.id, state: 'new', mergedInto: null });
    await decides(moderator, 'question:set-state', [theirs.id], { state: 'approved' });
    const text = 'Wer trägt die Kosten?';
    await hall.sees('asked', {
      id: mine.id,
      mergedInto: { id: theirs.id, text, state: 'approved', place: null },
    });
    await steersQuestion(moderator, 'question:place', theirs.id, { place: 'now' });
    await hall.sees('asked', ({ mergedInto }) => mergedInto?.place === 'now');
    await advances(moderator, theirs.id, null);
    await hall.sees('asked', ({ mergedInto }) => mergedInto?.state === 'answered');
    await remote.client.expectRefused('conflict', 'question:withdraw', { session, question: theirs.id });
  });

  test.each([
    ['off', true, null],
    ['optional', false, null],
    ['optional', true, 'Kim'],
    ['required', false, 'Kim'],
  ] as const)('[Q2] with names %s, asked by name: %s, the name shown is %s', async (names, isNamed, name) => {
    const { meeting, moderator, hall } = await newMeeting({ names });
    await hall.client.expectOk('people:change', { name: 'Kim' });
    const { id } = await asks(hall, 'Wie lange noch?', { isNamed });
    await decides(moderator, 'question:set-state', [id], { state: 'approved' });
    const display = await meeting.display();
    expect(await display.sees('questions', { id })).toMatchObject({ name });
  });

  test('[Q5] attendance is shown once five people share each, and never of a question that waits', async () => {
    const { meeting, moderator, hall, remote, display } = await newMeeting();
    await meeting.phones(4, { attendance: 'hall' });
    const early = [(await asks(hall, 'Aus dem Saal')).id, (await asks(remote, 'Von fern')).id];
    await decides(moderator, 'question:set-state', early, { state: 'approved' });
    for (const id of early) await display.sees('questions', { id, attendance: null });
    await meeting.phones(4, { attendance: 'remote' });
    const late = [(await asks(hall, 'Noch einmal')).id, (await asks(remote, 'Und wieder')).id];
    for (const id of late) await moderator.sees('questions', { id, attendance: null });
    await decides(moderator, 'question:set-state', late, { state: 'approved' });
    await display.sees('questions', { id: late[0], attendance: 'hall' });
    await display.sees('questions', { id: late[1], attendance: 'remote' });
    for (const id of early) await display.sees('questions', { id, attendance: null });
  });
});

describe('moderating', () => {
  test('[Q6] several at once: all of them, or none', async () => {
    const { moderator, hall, session } = await newMeeting();
    const ids = [(await asks(hall, 'Eins?')).id, (await asks(hall, 'Zwei?')).id];
    const questions = await Promise.all(ids.map((id) => expected(moderator, id)));
    const stale = [questions[0]!, { ...questions[1]!, expects: 0 }];
    const input = { session, state: 'approved' as const };
    await moderator.client.expectRefused('conflict', 'question:set-state', { ...input, questions: stale });
    const unknown = [questions[0]!, { id: session, expects: 1 }];
    await moderator.client.expectRefused('not-found', 'question:set-state', { ...input, questions: unknown });
    const twice = [questions[0]!, questions[0]!];
    await moderator.client.expectRefused('invalid', 'question:set-state', { ...input, questions: twice });
    expect(await statesOf(ids)).toEqual(['new', 'new']);
    await decides(moderator, 'question:set-state', ids, { state: 'approved' });
    expect(await statesOf(ids)).toEqual(['approved', 'approved']);
  });

  test('[Q6] of two desks that approve and decline the same at the same moment one wins', async () => {
    const { meeting, moderator, hall, session } = await newMeeting();
    const other = await meeting.desk(2);
    for (let round = 0; round < 5; round += 1) {
      const { id } = await asks(hall, `Frage ${round}`);
      const [one, two] = [await expected(moderator, id), await expected(other, id)];
      const replies = await Promise.all([
        moderator.client.outcome('question:set-state', { session, questions: [one], state: 'approved' }),
        other.client.outcome('question:decline', { session, questions: [two], reason: 'off-topic' }),
      ]);
      expect(replies.map((reply) => (reply.ok ? 'ok' : reply.error.code)).toSorted()).toEqual([
        'conflict',
        'ok',
      ]);
      expect(await statesOf([id])).toEqual([replies[0].ok ? 'approved' : 'declined']);
    }
  });

  test('[Q6] a declined one tells its author why, and leaves every other stream', async () => {
    const { moderator, hall, display } = await newMeeting();
    const id = await asksPublicly(hall, moderator, 'Gehört das hierher?');
    await display.sees('questions', { id });
    await decides(moderator, 'question:decline', [id], {
      reason: 'own-words',
      words: 'Bitte im Foyer fragen.',
    });
    await display.seesNo('questions', { id });
    const declined = { reason: 'own-words', words: 'Bitte im Foyer fragen.' };
    await hall.sees('asked', { id, state: 'declined', declined });
    expect(display.bytes.join('\n')).not.toContain('Foyer');
    await display.sees('qa', (qa) => qa.counts.declined['own-words'] === 1 && qa.counts.shown === 0);
  });

  test('[Q8] on each place stands one question; advancing twice at once advances once', async () => {
    const { meeting, moderator, hall, display } = await newMeeting();
    const other = await meeting.desk(2);
    const ids = [];
    for (const text of ['Eins?', 'Zwei?', 'Drei?']) ids.push(await asksPublicly(hall, moderator, text));
    const [now, next, later] = ids as [string, string, string];
    await steersQuestion(moderator, 'question:place', now, { place: 'now' });
    await steersQuestion(moderator, 'question:place', later, { place: 'next' });
    await steersQuestion(moderator, 'question:place', next, { place: 'next' });
    await display.sees('questions', { id: later, place: null });
    const input = { session: meeting.session, now, next };
    const replies = await Promise.all(
      [moderator, other].map(({ client }) => client.outcome('question:advance', input)),
    );
    expect(replies.map((reply) => (reply.ok ? 'ok' : reply.error.code)).toSorted()).toEqual([
      'conflict',
      'ok',
    ]);
    await display.sees('questions', { id: now, state: 'answered', place: null });
    await display.sees('questions', { id: next, state: 'approved', place: 'now' });
    await hall.sees('asked', { id: next, place: 'now' });
    await hall.sees('asked', { id: now, state: 'answered' });
  });

  test('[Q8] whatever leaves the approved leaves its place', async () => {
    const { moderator, hall } = await newMeeting();
    const id = await asksPublicly(hall, moderator, 'Bin ich dran?');
    await steersQuestion(moderator, 'question:place', id, { place: 'now' });
    await decides(moderator, 'question:set-state', [id], { state: 'archived' });
    await moderator.sees('questions', { id, state: 'archived', place: null });
  });

  test('[Q9] what waits is let through when moderation ends, also what comes meanwhile; set apart stays', async () => {
    const { meeting, moderator, hall, session } = await newMeeting();
    const apart = await meeting.phone();
    await query('UPDATE attendee SET asks_apart = true WHERE id = $1', [apart.id]);
    const hidden = await asks(apart, 'Von jemandem, der wartet');
    const waiting = [(await asks(hall, 'Eins?')).id, (await asks(hall, 'Zwei?')).id];
    const phones = await meeting.phones(12);
    const coming = phones.map((phone, n) => asks(phone, `Frage ${n}`));
    const off = await configures(moderator, { isModerated: false }, 'approve');
    const asked = (await Promise.all(coming)).map(({ id }) => id);
    expect(new Set(await statesOf([...waiting, ...asked]))).toEqual(new Set(['approved']));
    expect(await statesOf([hidden.id])).toEqual(['new']);
    expect(off.data.approved).toBeGreaterThanOrEqual(2);
    await moderator.sees('qa', { waiting: 0, apart: 1 });
    await countersAreExact(session);
    const approved = await moderator.client.expectOk('question:look', { session, question: waiting[0]! });
    expect(approved.history.map(({ name }) => name)).toEqual(['question:configure']);

    await moderator.undoes(off.command);
    await moderator.sees('qa', { isModerated: true, waiting: off.data.approved });
    expect(await statesOf(waiting)).toEqual(['new', 'new']);
    await countersAreExact(session);
  });

  test('[Q9] settings change one by one, and a desk that saw older ones gets a conflict', async () => {
    const { meeting, moderator, hall, session } = await newMeeting();
    const other = await meeting.desk(2);
    const { revision: seen } = await other.sees('qa', { id: session });
    const slow = await configures(moderator, { slowModeS: 30, order: 'newest' });
    await hall.sees('qa', { slowModeS: 30, order: 'newest', isModerated: true });
    const stale = { session, expects: seen!, change: { slowModeS: 0 } };
    await other.client.expectRefused('conflict', 'question:configure', stale);
    // Questions that come are no change of the settings.
    await asks(hall, 'Wie lange noch?');
    await configures(moderator, { order: 'support' });
    await moderator.client.expectRefused('conflict', 'crew:undo', { command: slow.command });
  });
});

describe('[V13] what was done with questions is undone', () => {
  type There = { moderator: Desk; hall: Phone; ids: string[] };
  const deeds: Record<string, (there: There) => Promise<{ command: string }>> = {
    'an approval of two': ({ moderator, ids }) =>
      decides(moderator, 'question:set-state', ids.slice(0, 2), { state: 'approved' }),
    'a refusal': ({ moderator, ids }) =>
      decides(moderator, 'question:decline', [ids[2]!], { reason: 'insulting' }),
    'a question marked answered': ({ moderator, ids }) =>
      decides(moderator, 'question:set-state', [ids[2]!], { state: 'answered' }),
    'a place that another one had': ({ moderator, ids }) =>
      steersQuestion(moderator, 'question:place', ids[4]!, { place: 'now' }),
    'an advance': ({ moderator, ids }) => advances(moderator, ids[2]!, ids[3]!),
    'a pin': ({ moderator, ids }) => steersQuestion(moderator, 'question:pin', ids[2]!, { isPinned: true }),
    'an edit': ({ moderator, ids }) =>
      steersQuestion(moderator, 'question:edit', ids[0]!, { text: 'Besser?' }),
    settings: ({ moderator }) => configures(moderator, { toPanelists: false, slowModeS: 60 }),
    'the end of moderation': ({ moderator }) => configures(moderator, { isModerated: false }, 'approve'),
  };

  async function prepared() {
    const { meeting, moderator, hall, session } = await newMeeting();
    const ids = [];
    for (const text of ['Eins?', 'Zwei?', 'Drei?', 'Vier?', 'Fünf?']) ids.push((await asks(hall, text)).id);
    await decides(moderator, 'question:set-state', ids.slice(2), { state: 'approved' });
    await steersQuestion(moderator, 'question:place', ids[2]!, { place: 'now' });
    await steersQuestion(moderator, 'question:place', ids[3]!, { place: 'next' });
    return { meeting, moderator, hall, session, ids };
  }

  test.each(Object.keys(deeds))('%s', async (deed) => {
    const there = await prepared();
    const before = await stored(there.session);
    const { command } = await deeds[deed]!(there);
    expect(await stored(there.session)).not.toEqual(before);
    await there.moderator.undoes(command);
    expect(await stored(there.session)).toEqual(before);
    await countersAreExact(there.session);
    await there.moderator.client.expectRefused('conflict', 'crew:undo', { command });
  });

  test('one after the other, back to the beginning; and not when something else was changed since', async () => {
    const { moderator, session, ids } = await prepared();
    const before = await stored(session);
    const done = [
      await decides(moderator, 'question:set-state', ids.slice(0, 2), { state: 'approved' }),
      await steersQuestion(moderator, 'question:place', ids[0]!, { place: 'now' }),
      await steersQuestion(moderator, 'question:pin', ids[0]!, { isPinned: true }),
      await decides(moderator, 'question:decline', [ids[1]!], { reason: 'off-topic' }),
    ];
    await moderator.client.expectRefused('conflict', 'crew:undo', { command: done[0]!.command });
    for (const { command } of done.toReversed()) await moderator.undoes(command);
    expect(await stored(session)).toEqual(before);
  });

  test('a place is not given back if another question has it', async () => {
    const { moderator, ids } = await prepared();
    const off = await steersQuestion(moderator, 'question:place', ids[2]!, { place: null });
    await steersQuestion(moderator, 'question:place', ids[4]!, { place: 'now' });
    await moderator.client.expectRefused('conflict', 'crew:undo', { command: off.command });
  });
});

test('[Q1] after a restart everybody sees the same as before', async () => {
  const { meeting, moderator, hall, display } = await newMeeting();
  const id = await asksPublicly(hall, moderator, 'Bleibt das?');
  await steersQuestion(moderator, 'question:place', id, { place: 'next' });
  await asks(hall, 'Und das?');
  await display.sees('questions', { id, place: 'next' });
  const again = meeting.servedBy((await ownServer()).url);
  const [desk, screen] = [await again.desk(), await again.display()];
  expect(sorted(desk.client.views('questions'))).toEqual(sorted(moderator.client.views('questions')));
  expect(screen.views('questions')).toEqual(display.views('questions'));
  expect(screen.views('qa')).toEqual(display.views('qa'));
});

test('[Q4] of thousands the window holds those that matter, and what leaves it makes room', async () => {
  const { meeting, moderator, hall, session } = await newMeeting();
  await grows(meeting.id, session);
  await asks(hall, 'Noch eine?');
  const desk = await meeting.desk(2);
  // Until the server has looked, because somebody asked, it knows nothing of what has grown past it.
  await until('there are questions', () => desk.client.views('questions').length > 0);
  const views = desk.client.views('questions');
  const of = (state: string) => views.filter((view) => view.state === state);
  const apart = of('new').filter(({ crew }) => crew?.isApart);
  expect([apart.length, of('new').length, of('answered').length, of('declined').length]).toEqual([
    30, 130, 30, 30,
  ]);
  expect(of('approved')).toHaveLength(100);
  const oldest = of('new').toSorted((left, right) => left.askedAt - right.askedAt)[0]!;
  await decides(moderator, 'question:set-state', [oldest.id], { state: 'archived' });
  await desk.sees('questions', { id: oldest.id, state: 'archived' });
  const best = of('approved').toSorted((left, right) => left.askedAt - right.askedAt)[0]!;
  await decides(moderator, 'question:set-state', [best.id], { state: 'answered' });
  await desk.sees('questions', { id: best.id, state: 'answered' });
  const inState = (state: string) => desk.client.views('questions').filter((view) => view.state === state);
  expect([inState('new').length, inState('approved').length]).toEqual([130, 100]);
});

/** Two thousand of each kind, as if they had come all day. */
async function grows(meeting: string, session: string): Promise<void> {
  await query(
    `INSERT INTO question (id, root_id, meeting_id, session_id, text, attendance, state, asked_at, approved_at, moved_at,
       declined, revision, stamp)
     SELECT id, id, $1, $2, 'Frage ' || n, 'hall', state, now() - n * interval '1 second',
       CASE WHEN state IN ('approved', 'answered') THEN now() - n * interval '1 second' END,
       now() - n * interval '1 second',
       CASE WHEN state = 'declined' THEN '{"reason": "off-topic", "words": null}'::jsonb END, 1, 1
     FROM (SELECT gen_random_uuid() AS id, n, state FROM generate_series(1, 2000) AS n,
       unnest(ARRAY['new', 'approved', 'answered', 'declined']) AS state) AS grown`,
    [meeting, session],
  );
  await query(
    `UPDATE question SET is_apart = true WHERE session_id = $1 AND state = 'new' AND asked_at < now() - interval '30 minutes'`,
    [session],
  );
  await query(
    `INSERT INTO question_tally (question_id, meeting_id, session_id, n, is_listed)
     SELECT id, meeting_id, session_id, (extract(epoch FROM now() - asked_at))::int, state = 'approved'
     FROM question WHERE session_id = $1 AND text LIKE 'Frage %' ON CONFLICT DO NOTHING`,
    [session],
  );
}

async function statesOf(ids: readonly string[]): Promise<string[]> {
  const rows = await query<{ id: string; state: string }>(
    'SELECT id, state FROM question WHERE id = ANY ($1)',
    [ids],
  );
  return ids.map((id) => rows.find((row) => row.id === id)!.state);
}

/** Everything that an undo has to bring back; `stamp` tells streams where to look and goes on. */
async function stored(session: string): Promise<unknown> {
  const questions = await query(
    'SELECT *, 0 AS stamp FROM question WHERE session_id = $1 ORDER BY asked_at',
    [session],
  );
  const qa = await query('SELECT *, 0 AS stamp FROM qa WHERE session_id = $1', [session]);
  const tallies = await query('SELECT * FROM question_tally WHERE session_id = $1 ORDER BY question_id', [
    session,
  ]);
  return JSON.parse(JSON.stringify({ questions, qa, tallies }));
}

/** The counters are moved, never counted: so they are counted here. */
async function countersAreExact(session: string): Promise<void> {
  const [row] = await query<{ counters: Record<string, number> }>(
    'SELECT counters FROM qa WHERE session_id = $1',
    [session],
  );
  const [counted] = await query<Record<string, number>>(
    `SELECT count(*) FILTER (WHERE state <> 'withdrawn')::int AS submitted,
       count(*) FILTER (WHERE state IN ('approved', 'answered') AND merged_into IS NULL)::int AS shown,
       count(*) FILTER (WHERE state = 'new' AND NOT is_apart AND merged_into IS NULL)::int AS waiting
     FROM question WHERE session_id = $1`,
    [session],
  );
  const { submitted = 0, shown = 0, waiting = 0 } = row!.counters;
  expect({ submitted, shown, waiting }).toEqual(counted);
}

function sorted<View extends { id: string }>(views: readonly View[]): View[] {
  return views.toSorted((left, right) => (left.id < right.id ? -1 : 1));
}
