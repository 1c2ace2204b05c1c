import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { growQuestions } from '../growth/grown-questions.ts';
import { rowsRead, scansOf } from '../growth/plan.ts';
import { discardStart, recordPlans } from '../growth/record-plans.ts';
import { cleanUp } from '../harness/clean-up.ts';
import type { Client } from '../harness/client.ts';
import { query } from '../harness/database.ts';
import { newMeeting } from '../harness/new-meeting.ts';
import { ownDatabase, ownServer } from '../harness/own-server.ts';
import type { Phone } from '../harness/phone.ts';
import { asksFor, asksPublicly, decides, merges, unmerges } from '../harness/questions.ts';
import { until } from '../harness/until.ts';

const questionCount = 10_000;
const perSecond = 50;
const seconds = 10;
const mostBytesPerSecond = 2048;
const mostRowsRead = 1000;

const database = await ownDatabase();
const plans = await recordPlans(database.dataDir);
cleanUp(() => plans.close());
const server = await ownServer({ databaseUrl: database.url });
const there = await newMeeting({}, { url: server.url, databaseUrl: database.url });
const { meeting, moderator, hall, session } = there;
await growQuestions({ meeting: meeting.id, session }, questionCount, database.url);

describe('[Q18] ten thousand questions in one session', () => {
  test('cost a phone with its list open at most 2 KB a second while 50 people a second support', async () => {
    await asksFor(moderator, 'Was ist neu?');
    const reader = await meeting.phone();
    await reader.client.watch(session, 'questions', 'support');
    const ids = await bySupport();
    const people = await meeting.phones(perSecond);

    const begun = performance.now();
    const samples: number[] = [];
    const sending: Promise<string>[] = [];
    for (let second = 0; second < seconds; second += 1) {
      const from = reader.client.bytes.length;
      sending.push(...people.map((phone, index) => supportsSome(phone, ids, second * perSecond + index)));
      await until('the second is over', () => performance.now() > begun + (second + 1) * 1000);
      samples.push(bytesSince(reader.client, from));
    }
    const given = new Set(await Promise.all(sending));

    const [row] = await query<{ n: number }>(
      'SELECT count(*)::int AS n FROM question_support WHERE is_on AND meeting_id = $1',
      [meeting.id],
      database.url,
    );
    expect(row!.n).toBe(given.size);
    const mean = samples.reduce((sum, bytes) => sum + bytes, 0) / seconds;
    expect(mean).toBeGreaterThan(50);
    expect(mean).toBeLessThanOrEqual(mostBytesPerSecond);
  });

  test.each(['force_custom_plan', 'force_generic_plan'])(
    'with %s are read by an index, and few of them',
    async (planning) => {
      await plans.set('plan_cache_mode', planning);
      const { url } = await ownServer({ databaseUrl: database.url });
      await discardStart(plans);
      const served = meeting.servedBy(url);
      const [desk, phone] = [await served.desk(), await served.phone()];
      await phone.client.watch(session, 'questions', 'support');
      await plans.take();
      await everythingOnce(desk, phone);
      const seen = await plans.take();
      const bad = seen.flatMap(({ text, plan }) =>
        scansOf(plan)
          .filter((scan) => scan['Node Type'] === 'Seq Scan' || rowsRead(scan) > mostRowsRead)
          .map((scan) => `${scan['Node Type']} of ${scan['Relation Name']}, ${rowsRead(scan)} rows: ${text}`),
      );
      expect([...new Set(bad)]).toEqual([]);
      expect(seen.filter(({ text }) => text.includes('question')).length).toBeGreaterThan(30);
    },
  );
});

/** The better supported one is, the likelier: the first few get most of it. Says who has supported what. */
async function supportsSome({ client, id }: Phone, ids: readonly string[], n: number): Promise<string> {
  const question = ids[Math.floor((ids.length - 1) * ((n * 0.618034) % 1) ** 6)]!;
  const version = 1 + Math.floor(n / perSecond);
  const input = { session, question, isOn: true, version };
  const reply = await client.sendPatiently({ id: randomUUID(), name: 'question:support', input });
  if (!reply.ok) throw new Error(JSON.stringify(reply.error));
  return `${id} ${question}`;
}

function bytesSince({ bytes }: Client, from: number): number {
  return bytes.slice(from).reduce((sum, text) => sum + Buffer.byteLength(text), 0);
}

async function bySupport(): Promise<string[]> {
  const rows = await query<{ question_id: string }>(
    `SELECT t.question_id FROM question_tally t JOIN question q ON q.id = t.question_id
     WHERE t.session_id = $1 AND q.state = 'approved' ORDER BY t.n DESC, t.question_id`,
    [session],
    database.url,
  );
  return rows.map(({ question_id }) => question_id);
}

/** Whatever is done with questions, by whoever does it. */
async function everythingOnce(desk: typeof moderator, phone: typeof hall): Promise<void> {
  const a = await asksFor(desk, `Wer baut die Brücke ${randomUUID().slice(0, 8)}?`);
  const b = await asksPublicly(phone, desk, `Und wer bezahlt den Umbau ${randomUUID().slice(0, 8)}?`);
  for (const question of [a, b])
    await phone.client.expectOk('question:support', { session, question, isOn: true, version: 1 });
  const { command } = await merges(desk, [b], a);
  await desk.undoes(command);
  await merges(desk, [b], a);
  await unmerges(desk, b);
  for (const state of ['approved', 'answered'] as const) {
    for (const order of ['support', 'newest'] as const) {
      const { next } = await phone.client.expectOk('question:list-public', {
        session,
        of: state,
        order,
        after: null,
      });
      await phone.client.expectOk('question:list-public', { session, of: state, order, after: next });
    }
  }
  await desk.client.expectOk('question:list', { session, of: [], after: null });
  await desk.client.expectOk('question:list-log', { session, before: null });
  await phone.client.expectOk('question:find-similar', {
    session,
    text: 'Wer bezahlt eigentlich den Umbau?',
  });
  await decides(desk, 'question:set-state', [a, b], { state: 'answered' });
  await phone.sees('questions', { id: a, state: 'answered' });
}
