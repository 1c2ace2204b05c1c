import { describe, expect, test } from '@jest/globals';
import { commands, type Output, type Sent } from '@miteinander/shared/contract';
import type { Reply } from '@miteinander/shared/wire/reply';
import { growQuestions } from '../growth/grown-questions.ts';
import type { Client } from '../harness/client.ts';
import { query } from '../harness/database.ts';
import { newMeeting } from '../harness/new-meeting.ts';
import { asks, asksFor, asksPublicly, decides, merges, unmerges } from '../harness/questions.ts';
import { until } from '../harness/until.ts';

type Listing = 'question:list-public' | 'question:list';
type Page = Output<Listing>['questions'];

/** All pages, one after the other. */
async function everything<Name extends Listing>(
  client: Client,
  name: Name,
  input: Omit<Sent<Name>, 'after'>,
): Promise<Page> {
  const all: Page = [];
  let after: string | null = null;
  do {
    const message = { id: crypto.randomUUID(), name, input: { ...input, after } };
    const reply = await client.sendPatiently(message);
    if (!reply.ok) throw new Error(JSON.stringify(reply.error));
    const page = reply.data as Output<Listing>;
    all.push(...page.questions);
    after = page.next;
  } while (after !== null);
  return all;
}

function idsOf(page: Page): string[] {
  return page.map(({ question }) => question.id);
}

async function stored(session: string, condition: string, order: string): Promise<string[]> {
  const rows = await query<{ id: string }>(
    `SELECT q.id FROM question q JOIN question_tally t ON t.question_id = q.id
     WHERE q.session_id = $1 AND q.merged_into IS NULL AND ${condition} ORDER BY ${order}`,
    [session],
  );
  return rows.map(({ id }) => id);
}

describe('[Q14] pages of questions', () => {
  test('show each question of the public once, in order, and nothing that waits', async () => {
    const { meeting, session, hall } = await newMeeting({});
    await growQuestions({ meeting: meeting.id, session }, 320);
    const bySupport = 't.n DESC, q.id';
    const byTime = 'q.approved_at DESC, q.id DESC';
    for (const state of ['approved', 'answered'] as const) {
      for (const [order, sorted] of [
        ['support', bySupport],
        ['newest', byTime],
      ] as const) {
        const seen = await everything(hall.client, 'question:list-public', { session, of: state, order });
        expect(idsOf(seen)).toEqual(await stored(session, `q.state = '${state}'`, sorted));
        expect(JSON.stringify(seen)).not.toContain('"crew"');
      }
    }
  });

  test('of the crew find what waits by words in any order, by label and by list', async () => {
    const { meeting, session, moderator } = await newMeeting({});
    await growQuestions({ meeting: meeting.id, session }, 320);
    const { client } = moderator;
    const all = await everything(client, 'question:list', { session, of: [] });
    expect(idsOf(all)).toEqual(await stored(session, 'true', 'q.asked_at DESC, q.id DESC'));
    const waiting = await everything(client, 'question:list', { session, of: ['new'] });
    expect(idsOf(waiting)).toEqual(await stored(session, `q.state = 'new'`, 'q.asked_at DESC, q.id DESC'));
    const id = await asksFor(moderator, 'Gibt es 100 % Förderung_für Dolmetscher?');
    for (const words of ['dolmetscher FÖRDERUNG', 'förderung_für', '100 %']) {
      const found = await everything(client, 'question:list', { session, of: [], words });
      expect(idsOf(found)).toContain(id);
    }
    expect(
      idsOf(await everything(client, 'question:list', { session, of: [], words: '% förderung_für' })),
    ).toEqual([id]);
    expect(
      await everything(client, 'question:list', { session, of: [], words: 'Förderung Zugspitze' }),
    ).toEqual([]);
    expect(await everything(client, 'question:list', { session, of: [], isApart: true })).toEqual([]);
    expect(await everything(client, 'question:list', { session, of: [], label: 'gibt-es-nicht' })).toEqual(
      [],
    );
  });

  test('begin nowhere else than where one ended, and not in another meeting', async () => {
    const [here, other] = [await newMeeting({}), await newMeeting({})];
    const page = { session: here.session, of: 'approved', order: 'newest', after: 'x.y' } as const;
    await here.hall.client.expectRefused('invalid', 'question:list-public', page);
    const far = { ...page, after: `999999999999999999.${here.session}` };
    for (const order of ['newest', 'support'] as const)
      for (const state of ['approved', 'answered'] as const)
        await here.hall.client.expectOk('question:list-public', { ...far, of: state, order });
    const elsewhere = { ...page, session: other.session, after: null };
    await here.hall.client.expectRefused('not-found', 'question:list-public', elsewhere);
  });

  test('what comes to be among the best supported is live within seconds', async () => {
    const { meeting, session, moderator, hall } = await newMeeting({});
    await growQuestions({ meeting: meeting.id, session }, 200);
    await hall.client.watch(session, 'questions', 'support');
    // Lets the window begin.
    await asksFor(moderator, 'Was ist neu?');
    const [last] = await stored(session, `t.n < 20 AND q.state = 'approved' AND NOT q.in_window`, 't.n');
    expect(hall.client.views('questions').some(({ id }) => id === last)).toBe(false);
    const people = await meeting.phones(20);
    await Promise.all(
      people.map(({ client }) =>
        client.expectOk('question:support', { session, question: last!, isOn: true, version: 1 }),
      ),
    );
    await hall.sees('questions', { id: last! });
    await hall.sees('supports', (view) => view.id === last && view.n >= 20);
  });
});

describe('[Q15] similar questions', () => {
  const known = [
    'Wer übernimmt die Kosten für Dolmetscherinnen und Dolmetscher bei der Beratung?',
    'Wie lange dauert es, bis ein ausländischer Abschluss anerkannt wird?',
    'Gibt es genug Kita-Plätze für Kinder von Geflüchteten?',
    'Warum gibt es so wenige Sprachkurse am Abend?',
    'Wann wird der Radweg an der Hauptstraße fertig?',
    'Können Vereine den Saal kostenlos nutzen?',
    'Was tut die Stadt gegen Diskriminierung auf dem Wohnungsmarkt?',
  ];

  test('are found among what everybody can read, however it is worded, and no others', async () => {
    const { session, moderator, hall, remote } = await newMeeting({});
    for (const text of known) await asksFor(moderator, text);
    await asks(remote, 'Wer bezahlt eigentlich die Dolmetscher bei Beratungen?');
    const find = async (text: string) => {
      const message = { id: crypto.randomUUID(), name: 'question:find-similar', input: { session, text } };
      const reply = await hall.client.sendPatiently(message);
      if (!reply.ok) throw new Error(JSON.stringify(reply.error));
      return (reply.data as Output<'question:find-similar'>).map(({ question }) => question.text);
    };
    const pairs: [string, number | null][] = [
      ['Wer bezahlt die Dolmetscher bei der Beratung?', 0],
      ['Wer trägt die Kosten für Dolmetscher?', 0],
      ['Wie lange dauert die Anerkennung von einem ausländischen Abschluss?', 1],
      ['Gibt es genug Kitaplätze für geflüchtete Kinder?', 2],
      ['Sprachkurse am Abend', 3],
      ['Gibt es bald mehr Sprachkurse am Abend?', 3],
      ['Wann ist der Radweg in der Hauptstrasse endlich fertig?', 4],
      ['Dürfen Vereine den Saal kostenlos benutzen?', 5],
      ['Diskriminierung auf dem Wohnungsmarkt: was tut die Stadt?', 6],
      ['Welche Rolle spielen die Kirchen?', null],
      ['Wie geht es nach der Sommerpause weiter?', null],
      ['Wann gibt es Kaffee?', null],
    ];
    const found = [];
    for (const [text] of pairs) found.push([text, await find(text)] as const);
    const expected = pairs.map(([text, index]) => [text, index === null ? [] : [known[index]]]);
    expect(found.map(([text, all]) => [text, all.slice(0, 1)])).toEqual(expected);
  });
});

test('[Q13] support by attendance and group is told with the answer, without small parts', async () => {
  const groups = ['jugend', 'verein'].map((id) => ({ id, text: { de: id } }));
  const { meeting, session, moderator, hall } = await newMeeting({ groups });
  await hall.client.watch(session, 'questions', 'support');
  const [a, b] = [await asksFor(moderator, 'Erste?'), await asksPublicly(hall, moderator, 'Zweite?')];
  const people = (
    await Promise.all([
      meeting.phones(6, { attendance: 'hall', group: 'jugend' }),
      meeting.phones(5, { attendance: 'remote', group: 'verein' }),
      meeting.phones(2, { attendance: 'remote' }),
    ])
  ).flat();
  const gives = (index: number, question: string) =>
    people[index]!.client.expectOk('question:support', { session, question, isOn: true, version: 1 });
  await Promise.all(people.map((_, index) => gives(index, index < 8 ? a : b)));
  await gives(0, b);
  await merges(moderator, [b], a);
  await decides(moderator, 'question:set-state', [a], { state: 'answered' });
  const { split } = await hall.sees('questions', { id: a, state: 'answered' });
  expect(split).toEqual({
    byAttendance: [
      ['hall', 6],
      ['remote', 7],
    ],
    byGroup: [['jugend', 6]],
  });

  // Answered again with one more supporter: a second split would tell of whom that one is.
  await decides(moderator, 'question:set-state', [a], { state: 'approved' });
  expect(await hall.sees('questions', { id: a, state: 'approved' })).toMatchObject({ split: null });
  await hall.client.expectOk('question:support', { session, question: a, isOn: true, version: 1 });
  await decides(moderator, 'question:set-state', [a], { state: 'answered' });
  expect(await hall.sees('questions', { id: a, state: 'answered' })).toMatchObject({ split });
});

test('[Q16] the log names what was done with which questions, and what was undone', async () => {
  const { session, moderator, hall } = await newMeeting({});
  const [a, b] = [await asksFor(moderator, 'Erste?'), await asksPublicly(hall, moderator, 'Zweite?')];
  const { command } = await merges(moderator, [b], a);
  await moderator.undoes(command);
  await merges(moderator, [b], a);
  await unmerges(moderator, b);
  const log = await moderator.client.expectOk('question:list-log', { session, before: null });
  const told = log.map(({ name, questions, isUndone }) => [name, questions.toSorted(), isUndone]);
  const both = [a, b].toSorted();
  expect(told).toEqual([
    ['question:unmerge', both, false],
    ['question:merge', both, false],
    ['question:merge', both, true],
    ['question:set-state', [b], false],
    ['question:ask-for', [a], false],
  ]);
  expect(log.slice(-2).map(({ text, state }) => [text, state])).toEqual([
    ['Zweite?', 'approved'],
    ['Erste?', null],
  ]);
  const { history } = await moderator.client.expectOk('question:look', { session, question: b });
  expect(history.map(({ name }) => name)).toEqual([
    'question:set-state',
    'question:merge',
    'question:unmerge',
  ]);
  const before = log[2]!.at;
  const older = await moderator.client.expectOk('question:list-log', { session, before });
  expect(older.map(({ name }) => name)).toEqual(['question:set-state', 'question:ask-for']);
});

test('[Q17] a device that sends thousands is slowed down, and the others are not', async () => {
  const { session, moderator, hall, remote } = await newMeeting({});
  const id = await asksFor(moderator, 'Was ist beliebt?');
  const flood = (from: number) =>
    Array.from({ length: 1000 }, (_, index) => from + index).map((n) =>
      hall.client.sendRaw({
        id: crypto.randomUUID(),
        name: n % 2 === 0 ? 'question:support' : 'question:ask',
        input:
          n % 2 === 0
            ? { session, question: id, isOn: n % 4 === 0, version: n + 1 }
            : { session, text: `Werbung ${n}` },
      }),
    );
  const replies: Reply<unknown>[] = [];
  const floodedAt = performance.now();
  const tookMs: number[] = [];
  for (const round of [0, 1, 2]) {
    const sent = flood(1000 * round);
    const begunAt = performance.now();
    const support = { session, question: id, isOn: true, version: round + 1 };
    await remote.client.expectOk('question:support', support);
    tookMs.push(performance.now() - begunAt);
    replies.push(...(await Promise.all(sent)));
  }
  // The machine may stop for a moment in one of them; who is held up by the flood is so in all three.
  expect(Math.min(...tookMs)).toBeLessThan(2000);
  const taken = replies.filter((reply) => reply.ok);
  expect(taken.length).toBeGreaterThan(0);
  const seconds = (performance.now() - floodedAt) / 1000;
  const allowed = [commands['question:support'], commands['question:ask']].map(
    ({ limit }) => limit.burst + 1 + limit.perSecond * seconds,
  );
  expect(taken.length).toBeLessThan(allowed[0]! + allowed[1]!);
  const codes = new Set(replies.flatMap((reply) => (reply.ok ? [] : [reply.error.code])));
  expect([...codes].filter((code) => code !== 'slow-down' && code !== 'too-many-questions')).toEqual([]);
  const [{ n } = { n: 0 }] = await query<{ n: number }>(
    'SELECT count(*)::int AS n FROM question WHERE session_id = $1 AND author IS NOT NULL',
    [session],
  );
  expect(n).toBeLessThanOrEqual(10);
  await until('the others are counted', async () => {
    const [row] = await query<{ n: number }>('SELECT n FROM question_tally WHERE question_id = $1', [id]);
    return row!.n >= 1;
  });
});
