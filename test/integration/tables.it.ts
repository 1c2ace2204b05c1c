import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Output, View } from '@miteinander/shared/contract';
import { query } from '../harness/database.ts';
import type { Desk } from '../harness/desk.ts';
import { newMeeting } from '../harness/new-meeting.ts';
import type { Phone } from '../harness/phone.ts';
import { laysTables, sits, states, steersRound, tableNo, writesAt } from '../harness/tables.ts';
import { until } from '../harness/until.ts';

type There = Awaited<ReturnType<typeof newMeeting>>;

/** A meeting whose tables work, with a scribe at the first one and nobody at the second. */
async function working(more: Partial<ReturnType<typeof tableNo>> = {}) {
  const there = await newMeeting();
  const tables = [tableNo(1, more), tableNo(2)];
  const [first, second] = await laysTables(there.moderator, tables, 'working');
  const scribe = await writesAt(there.hall, first!.id);
  return { ...there, scribe, first: first!.id, second: second!.id };
}

const seatsOf = (table: string) => query('SELECT 1 FROM seat WHERE table_id = $1', [table]);

describe('a round of eight tables with sixty people', () => {
  let there: There & { tables: View<'tables'>[]; people: Phone[]; replies: string[] };

  beforeAll(async () => {
    const made = await newMeeting();
    const plan = Array.from({ length: 8 }, (_, index) => tableNo(index + 1, { places: 8 }));
    const tables = await laysTables(made.moderator, plan);
    const people = await made.meeting.phones(60);
    const { session } = made;
    // Everybody wants the first table, at the same moment.
    const wishes = people.map(({ client }) => client.outcome('table:sit', { session, table: tables[0]!.id }));
    const replies = (await Promise.all(wishes)).map((reply) => (reply.ok ? 'ok' : reply.error.code));
    there = { ...made, tables, people, replies };
  });

  test('[T1] no place is given twice, also when all tap at once; the others are told', async () => {
    const { tables, people, replies, moderator, session } = there;
    expect(replies.filter((reply) => reply === 'ok')).toHaveLength(8);
    expect(replies.filter((reply) => reply === 'table-full')).toHaveLength(52);
    const others = people.filter((_, index) => replies[index] !== 'ok');
    await Promise.all(
      others.map(({ client }, index) =>
        client.expectOk('table:sit', { session, table: tables[1 + (index % 7)]!.id }),
      ),
    );
    const seats = await query<{ table_id: string; n: number }>(
      'SELECT table_id, count(*)::int AS n FROM seat WHERE session_id = $1 GROUP BY 1',
      [session],
    );
    expect(seats.reduce((sum, { n }) => sum + n, 0)).toBe(60);
    for (const { table_id, n } of seats) await moderator.sees('tables', { id: table_id, taken: n });
  });

  test('[T2] [T6] of all who want to write one does at each table, and every statement is counted', async () => {
    const { moderator, session, people } = there;
    await steersRound(moderator, 'table:set-state', { state: 'working' });
    const answers = await Promise.all(
      people.map(({ client }) => client.outcome('table:take-notes', { session, isOn: true })),
    );
    const scribes = people.filter((_, index) => answers[index]!.ok);
    expect(scribes).toHaveLength(8);
    const written = await Promise.all(
      scribes.flatMap((scribe, at) => [1, 2, 3].map((n) => states(scribe, `Tisch ${at}, Aussage ${n}`))),
    );
    expect(new Set(written.map(({ table: at }) => at)).size).toBe(8);
    await until('the desk sees all of them', () => moderator.client.views('statements').length === 24);
    for (const { id } of there.tables) await moderator.sees('tables', { id, statements: 3 });
  });

  test('[T4] [T8] at the harvest everybody sees everything, and a poll is made of what was put together', async () => {
    const { moderator, session, hall, display } = there;
    expect(hall.client.views('statements')).toEqual([]);
    await steersRound(moderator, 'table:set-state', { state: 'harvest' });
    for (const { views } of [hall.client, display].map((client) => ({ views: client.views.bind(client) })))
      await until('all of them are seen', () => views('statements').length === 24);
    const statements = moderator.client.views('statements').map(({ id }) => id);
    const titles = ['Ansprechpersonen', 'Zeit', 'Vertrauen'];
    for (const [index, title] of titles.entries())
      await steersRound(moderator, 'table:cluster', {
        statements: statements.slice(index * 4, index * 4 + 4),
        into: { is: 'new', title },
      });
    const { clusters } = await hall.sees('rounds', (round) => round.clusters.length === 3);
    expect(clusters.map(({ title, position }) => [title, position])).toEqual(
      titles.map((title, index) => [title, index + 1]),
    );
    const options = clusters.map(({ title }, index) => ({ id: `o${index + 1}`, text: { de: title } }));
    const poll = { type: 'single' as const, question: { de: 'Was ist am wichtigsten?' }, options };
    const { id } = await moderator.client.expectOk('poll:create', { session, poll });
    await moderator.sees('polls', { id, state: 'draft' });
  });
});

describe('a seat', () => {
  test('[T1] a table in the hall is for the hall, a remote one for remote people; who changes keeps the seat', async () => {
    const { moderator, hall, remote, session } = await newMeeting();
    const link = 'https://example.org/konferenz';
    const [near, far] = await laysTables(moderator, [tableNo(1), tableNo(2, { attendance: 'remote', link })]);
    await hall.client.expectRefused('other-attendance', 'table:sit', { session, table: far!.id });
    await remote.client.expectRefused('other-attendance', 'table:sit', { session, table: near!.id });
    expect(await remote.sees('tables', { id: far!.id })).toMatchObject({ link: null });
    await sits(remote, far!.id);
    await remote.sees('tables', { id: far!.id, link });
    await remote.client.expectOk('people:change', { attendance: 'hall' });
    await remote.sees('seats', { table: far!.id });
    await moderator.sees('tables', { id: far!.id, taken: 1 });
  });

  test('[T1] one changes tables with one tap, and sitting down twice changes nothing', async () => {
    const { moderator, hall, session } = await newMeeting();
    const [first, second] = await laysTables(moderator, [tableNo(1), tableNo(2)]);
    await sits(hall, first!.id);
    await hall.client.expectOk('table:sit', { session, table: second!.id });
    await hall.client.expectOk('table:sit', { session, table: second!.id });
    await moderator.sees('tables', { id: second!.id, taken: 1 });
    await moderator.sees('tables', { id: first!.id, taken: 0 });
    await hall.sees('seats', { table: second!.id });
  });

  test('[T4] is taken until the harvest, and its table writes while it works', async () => {
    const { moderator, scribe, session, second } = await working();
    const goes = { session, table: second };
    const writes = { session, text: 'Zur falschen Zeit' };
    for (const state of ['closed', 'harvest', 'choosing'] as const) {
      await steersRound(moderator, 'table:set-state', { state });
      await scribe.client.expectRefused('tables-closed', 'table:state', writes);
      if (state === 'choosing') await scribe.client.expectOk('table:sit', goes);
      else await scribe.client.expectRefused('tables-closed', 'table:sit', goes);
    }
  });

  test('[T9] whoever leaves gives the place and the notes back, and what was written stays', async () => {
    const { moderator, scribe, meeting, session, first } = await working();
    const other = await sits(await meeting.phone(), first);
    await states(scribe, 'Das bleibt');
    await scribe.client.expectOk('people:leave', {});
    await moderator.sees('tables', { id: first, taken: 1, hasScribe: false, statements: 1 });
    expect(await seatsOf(first)).toHaveLength(1);
    await other.client.expectOk('table:take-notes', { session, isOn: true });
    await other.sees('statements', { text: 'Das bleibt' });
  });
});

describe('a scribe', () => {
  test('[T2] keeps the role until it is handed back or freed by the crew', async () => {
    const { moderator, scribe, meeting, session, first, second } = await working();
    const other = await sits(await meeting.phone(), first);
    const wants = { session, isOn: true };
    await other.client.expectRefused('conflict', 'table:take-notes', wants);
    await other.client.expectRefused('not-yours', 'table:state', { session, text: 'Nicht von mir' });
    await moderator.client.expectOk('table:free-scribe', { session, table: first });
    await scribe.sees('seats', { isScribe: false });
    await other.client.expectOk('table:take-notes', wants);
    await scribe.client.expectRefused('not-yours', 'table:state', { session, text: 'Nicht mehr von mir' });
    await other.client.expectOk('table:take-notes', { session, isOn: false });
    await scribe.client.expectOk('table:take-notes', wants);
    await scribe.client.expectOk('table:sit', { session, table: second });
    await moderator.sees('tables', { id: first, hasScribe: false });
    // What was written at the first table, and comes only now, is for the first table.
    await scribe.client.expectOk('table:take-notes', wants);
    const late = { session, table: first, text: 'Vom ersten Tisch' };
    await scribe.client.expectRefused('not-yours', 'table:state', late);
    await scribe.client.expectRefused('not-yours', 'table:call-help', { session, table: first, isOn: true });
    await scribe.client.expectOk('table:state', { ...late, table: second });
  });

  test('[T6] puts statements in order, rewords them and takes them out and back', async () => {
    const { moderator, scribe, session, first } = await working();
    const [one, two, three] = [
      await states(scribe, 'eins'),
      await states(scribe, 'zwei'),
      await states(scribe, 'drei'),
    ];
    const of = ({ id, revision }: View<'statements'>) => ({ session, statement: id, expects: revision! });
    const moved = await scribe.client.expectOk('table:move-statement', { ...of(three), before: one.id });
    await scribe.client.expectRefused('conflict', 'table:reword', { ...of(three), text: 'veraltet' });
    await scribe.client.expectOk('table:reword', { ...of(moved), text: 'DREI' });
    await scribe.sees('statements', { text: 'DREI' });
    expect(inOrder(scribe)).toEqual(['DREI', 'eins', 'zwei']);
    const out = await scribe.client.expectOk('table:take-out', { ...of(two), isOut: true });
    await moderator.sees('tables', { id: first, statements: 2 });
    await scribe.seesNo('statements', { id: two.id });
    await scribe.client.expectOk('table:take-out', {
      session,
      statement: two.id,
      expects: out.revision,
      isOut: false,
    });
    await scribe.sees('statements', { id: two.id });
    await moderator.sees('tables', { id: first, statements: 3 });
    expect(inOrder(scribe)).toEqual(['DREI', 'eins', 'zwei']);
    // There is always room, however near two of them are.
    await query('UPDATE statement SET position = 1 + 1e-7 WHERE id = $1', [two.id]);
    const last = await states(scribe, 'vier');
    await scribe.client.expectOk('table:move-statement', { ...of(last), before: two.id });
    await scribe.sees('statements', { id: two.id, position: 4 });
    expect(inOrder(scribe)).toEqual(['DREI', 'eins', 'vier', 'zwei']);
  });
});

function inOrder({ client }: Phone): string[] {
  const statements = client.views('statements').toSorted((left, right) => left.position - right.position);
  return statements.map(({ text }) => text);
}

describe('[T3] tables do not see each other before the harvest', () => {
  test('a table hears only what was said at it, and nobody else may listen', async () => {
    const { moderator, scribe, remote, display, meeting, session, first, second } = await working();
    const other = await writesAt(await meeting.phone(), second);
    await states(scribe, 'Nur am ersten Tisch');
    await states(other, 'Nur am zweiten Tisch');
    await scribe.sees('statements', { text: 'Nur am ersten Tisch' });
    await other.sees('statements', { text: 'Nur am zweiten Tisch' });
    await until('the desk sees both', () => moderator.client.views('statements').length === 2);
    await expect(other.client.watch(session, `table:${first}`)).rejects.toThrow('may not watch');
    await expect(remote.client.watch(session, `table:${first}`)).rejects.toThrow('may not watch');
    await scribe.seesNo('statements', { text: 'Nur am zweiten Tisch' });
    for (const client of [other.client, remote.client, display])
      expect(client.bytes.join()).not.toContain('Nur am ersten Tisch');
  });

  test('whoever has gone to another table hears nothing more of the first one', async () => {
    const { scribe, meeting, session, first, second } = await working();
    const goes = await sits(await meeting.phone(), first);
    await states(scribe, 'Noch gehört');
    await goes.sees('statements', { text: 'Noch gehört' });
    await goes.client.expectOk('table:sit', { session, table: second });
    await hearsNoMore({ goes, scribe, first });
  });

  test('also when another process wrote that, and nobody told this one', async () => {
    const { scribe, meeting, session, first } = await working();
    const goes = await sits(await meeting.phone(), first);
    await query(
      `WITH gone AS (DELETE FROM seat WHERE attendee_id = $2), raised AS (
         UPDATE channel SET revision = revision + 1 WHERE id = $1)
       UPDATE round_table SET taken = taken - 1, stamp = (SELECT revision + 1 FROM channel WHERE id = $1)
       WHERE id = $3`,
      [session, goes.id, first],
    );
    await hearsNoMore({ goes, scribe, first });
  });

  async function hearsNoMore({ goes, scribe, first }: { goes: Phone; scribe: Phone; first: string }) {
    const { revision } = await states(scribe, 'Nicht mehr gehört');
    await scribe.sees('statements', { text: 'Nicht mehr gehört' });
    await goes.client.reaches(goes.place.session, revision!);
    const { text } = await states(scribe, 'Auch das nicht');
    await scribe.sees('statements', { text });
    expect(goes.client.bytes.join()).not.toMatch(/Nicht mehr gehört|Auch das nicht/);
    // They may be back before their page has noticed: it asks again, and is let in or not.
    const isToldToAsk = () =>
      goes.client.live.arrived.some(
        ({ delta, did }) => did === 'subscribe' && delta.stream === `table:${first}`,
      );
    await until('they are told to ask again', isToldToAsk);
    await expect(goes.client.watch(goes.place.session, `table:${first}`)).rejects.toThrow('may not watch');
  }
});

describe('the crew', () => {
  test('[T5] a call for help is seen at the desk and at the table, answered, and over', async () => {
    const { moderator, scribe, hall, remote, session, first } = await working();
    const answers = (answer: 'coming' | 'done') =>
      moderator.client.expectOk('table:answer-help', { session, table: first, answer });
    await hall.client.expectOk('table:call-help', { session, isOn: true });
    const called = await moderator.sees('tables', ({ help }) => help !== null && help !== undefined);
    expect(called.help).toMatchObject({ isComing: false });
    await answers('coming');
    await scribe.sees('tables', ({ help }) => help?.isComing === true);
    expect(remote.client.views('tables').every(({ help }) => help === undefined)).toBe(true);
    await answers('done');
    await scribe.sees('tables', { id: first, help: null });
  });

  test('[T10] an answer to a call that the table has taken back is not undone: nobody needs help there', async () => {
    const { moderator, scribe, hall, session, first } = await working();
    const [coming, done] = [crypto.randomUUID(), crypto.randomUUID()];
    const calls = (isOn: boolean) => hall.client.expectOk('table:call-help', { session, isOn });
    const answers = (answer: 'coming' | 'done', id: string) =>
      moderator.client.expectOk('table:answer-help', { session, table: first, answer }, { id });
    await calls(true);
    await answers('coming', coming);
    await answers('done', done);
    await moderator.undoes(done);
    await scribe.sees('tables', ({ id, help }) => id === first && help?.isComing === true);
    await calls(false);
    await moderator.client.expectRefused('conflict', 'crew:undo', { command: coming });
    await scribe.sees('tables', { id: first, help: null });
  });

  test('[T10] what the crew has done is undone, as long as nobody has changed it since', async () => {
    const { moderator, scribe, session, first } = await working();
    const { id, revision } = await states(scribe, 'Vorher');
    await moderator.sees('statements', { id });
    const reworded = crypto.randomUUID();
    const input = { session, statement: id, expects: revision!, text: 'Nachher' };
    await moderator.client.expectOk('table:reword', input, { id: reworded });
    await scribe.sees('statements', { id, text: 'Nachher' });
    await moderator.undoes(reworded);
    await scribe.sees('statements', { id, text: 'Vorher' });
    const into = { is: 'new' as const, title: 'Zusammen' };
    const clustered = await steersRound(moderator, 'table:cluster', { statements: [id], into });
    await moderator.sees('statements', { id, cluster: clustered.data.cluster });
    const cluster = clustered.data.cluster!;
    const renamed = await steersRound(moderator, 'table:change-cluster', { cluster, title: 'Anders' });
    await moderator.undoes(renamed.command);
    await moderator.sees('rounds', ({ clusters }) => clusters[0]?.title === 'Zusammen');
    await moderator.undoes(clustered.command);
    await moderator.sees('rounds', ({ clusters }) => clusters.length === 0);
    await moderator.sees('statements', { id, cluster: null });
    const closed = await steersRound(moderator, 'table:set-state', { state: 'closed' });
    await scribe.seesNo('tables', { id: first });
    await moderator.undoes(closed.command);
    await scribe.sees('statements', { id });
  });

  test('[T8] a cluster without anything in it is not there, and comes back with what was in it', async () => {
    const { moderator, scribe, session } = await working();
    const [one, two] = [await states(scribe, 'eins'), await states(scribe, 'zwei')];
    const into = { is: 'new' as const, title: 'Zuerst' };
    await moderator.sees('statements', { id: two.id });
    await steersRound(moderator, 'table:cluster', { statements: [one.id], into });
    const second = { is: 'new' as const, title: 'Dann' };
    const { data } = await steersRound(moderator, 'table:cluster', { statements: [two.id], into: second });
    await steersRound(moderator, 'table:change-cluster', { cluster: data.cluster!, position: 1 });
    await moderator.sees('rounds', ({ clusters }) => titles(clusters) === 'Dann, Zuerst');
    const out = { session, statement: two.id, expects: two.revision! };
    const gone = crypto.randomUUID();
    await moderator.client.expectOk('table:take-out', { ...out, isOut: true }, { id: gone });
    await moderator.sees('rounds', ({ clusters }) => titles(clusters) === 'Zuerst');
    await moderator.undoes(gone);
    await moderator.sees('rounds', ({ clusters }) => titles(clusters) === 'Dann, Zuerst');
    await steersRound(moderator, 'table:cluster', { statements: [two.id], into: null });
    await moderator.sees('rounds', ({ clusters }) => titles(clusters) === 'Zuerst');
  });

  const titles = (clusters: readonly { title: string }[]) => clusters.map(({ title }) => title).join(', ');

  test('[T11] plans anew, swaps numbers, and leaves no table out where somebody sits or something was said', async () => {
    const { moderator, scribe, session, first, second } = await working();
    const places = [tableNo(2, { id: first, places: 12 }), tableNo(1, { id: second })];
    const planned = await steersRound(moderator, 'table:plan', { tables: places });
    await scribe.sees('tables', { id: first, number: 2, places: 12 });
    await isRefusedPlan(moderator, [tableNo(1, { id: second })]);
    await states(scribe, 'Gesagt');
    await scribe.client.expectOk('table:leave', { session });
    await isRefusedPlan(moderator, [tableNo(1, { id: second })]);
    await moderator.undoes(planned.command);
    await moderator.sees('tables', { id: first, number: 1, places: 10 });
    await steersRound(moderator, 'table:plan', { tables: [tableNo(3, { id: first })] });
    await moderator.seesNo('tables', { id: second });
    const { revision: expects } = await moderator.sees('stages', { id: session });
    const shows = (table: string) => ({
      stage: session,
      expects: expects!,
      scene: { kind: 'harvest' as const, session, table },
    });
    await moderator.client.expectRefused('not-found', 'stage:show', shows(second));
    await moderator.client.expectOk('stage:show', shows(first));
  });

  async function isRefusedPlan(desk: Desk, tables: ReturnType<typeof tableNo>[]) {
    const { session } = desk.place;
    const { revision } = await desk.sees('rounds', { id: session });
    await desk.client.expectRefused('conflict', 'table:plan', { session, expects: revision!, tables });
  }
});

describe('[T7] more than two hundred statements', () => {
  test('[T12] of each table the newest are live, and the crew reads all of them', async () => {
    const { moderator, hall, session, first, second } = await working();
    await query(
      `INSERT INTO statement (id, meeting_id, session_id, table_id, text, position, written_at, stamp)
       SELECT gen_random_uuid(), t.meeting_id, $1, t.id, 'Aussage ' || t.number || '/' || n, n,
         now() + n * interval '1 second', 1 FROM round_table t, generate_series(1, 150) AS n WHERE t.session_id = $1`,
      [session],
    );
    const [early] = await query<{ id: string }>(
      `SELECT id FROM statement WHERE table_id = $1 AND text LIKE '%/1'`,
      [first],
    );
    const into = { is: 'new' as const, title: 'Zuerst' };
    await steersRound(moderator, 'table:cluster', { statements: [early!.id], into });
    await steersRound(moderator, 'table:set-state', { state: 'harvest' });
    const desk = await until('the window is full', () => full(moderator.client.views('statements')));
    const phone = await until('also on phones', () => full(hall.client.views('statements')));
    expect(desk.filter((each) => each.table === second)).toHaveLength(99);
    expect(desk.some(({ id }) => id === early!.id)).toBe(true);
    expect(phone.length).toBeGreaterThanOrEqual(200);
    const pages = [];
    let after: string | null = null;
    do {
      const page: Output<'table:list-statements'> = await moderator.client.expectOk('table:list-statements', {
        session,
        after,
      });
      pages.push(page.statements.map(({ id }) => id));
      after = page.next;
    } while (after !== null);
    expect(pages.map(({ length }) => length)).toEqual([200, 100]);
    expect(new Set(pages.flat()).size).toBe(300);
  });

  const full = (statements: View<'statements'>[]) => statements.length >= 200 && statements;
});
