import { randomUUID } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { grow } from '../growth/grow.ts';
import { query } from '../harness/database.ts';
import { emptyMeeting } from '../harness/new-meeting.ts';
import { ownDatabase, ownServer } from '../harness/own-server.ts';
import type { ServerProcess } from '../harness/server-process.ts';
import { until } from '../harness/until.ts';

const ballots = 120_000;
const heldUpMs = 50;

test('[V6] a large poll is counted exactly, and nobody who votes elsewhere waits for it', async () => {
  const database = await ownDatabase();
  const prepared = await emptyMeeting(
    { polls: [{ results: 'live' }, {}], groups: [{ id: 'a', text: { de: 'A' } }] },
    { url: '', databaseUrl: database.url },
  );
  const [large, other] = prepared.polls as [string, string];
  const place = { id: prepared.id, session: prepared.session, poll: large, answers: ['yes', 'no'] };
  await grow(database.url, place, { ballots, attendees: 100, archivedPolls: 0, questions: 0, meetings: 0 });
  const probe = new URL('../growth/loop-delay.mjs', import.meta.url).href;
  const server = await ownServer({ databaseUrl: database.url, env: { NODE_OPTIONS: `--import=${probe}` } });
  const meeting = prepared.servedBy(server.url);
  const [moderator, phones] = [await meeting.desk(), await meeting.phones(100)];
  await moderator.opens(other);

  const closing = new AbortController();
  let votes = 0;
  // One after the other in two rows, so that nobody votes more often than one may, and somebody always does.
  const voting = [phones.slice(0, 50), phones.slice(50)].map(async (row) => {
    for (let turn = 0; !closing.signal.aborted; turn += 1) {
      const phone = row[turn % row.length]!;
      const input = phone.nextVote(other, votes % 2 ? 'yes' : 'no');
      const reply = await phone.client.sendPatiently({ id: randomUUID(), name: 'poll:vote', input });
      expect(reply).toMatchObject({ ok: true });
      votes += 1;
    }
  });
  await heldUp(server);
  await until('they vote while nothing is counted', () => votes > 100);
  const control = await heldUp(server);
  await moderator.closes(large);
  await moderator.sees('polls', { id: large, state: 'counting' });
  const before = votes;
  const shown = await moderator.sees('results', { id: large, final: true }, { within: 30_000 });
  const whileCounting = votes - before;
  closing.abort();
  await Promise.all(voting);

  // A machine that has more to do than our server holds it up by itself.
  expect(await heldUp(server)).toBeLessThan(Math.max(heldUpMs, 2 * control));
  expect(whileCounting).toBeGreaterThan(0);
  const counted = await query<{ key: string; n: number }>(
    `SELECT answer #>> '{}' AS key, count(*)::int AS n FROM ballot WHERE poll_id = $1 GROUP BY 1`,
    [large],
    database.url,
  );
  expect(shown.votes).toBe(ballots);
  const isCast = ([, n]: [string, number]) => n > 0;
  expect(Object.fromEntries(shown.cells!.filter(isCast))).toEqual(
    Object.fromEntries(counted.map(({ key, n }) => [key, n])),
  );
  expect(shown.byGroup!.parts.reduce((sum, part) => sum + part.votes, 0)).toBe(ballots);
  expect(server.log()).not.toContain('RECOUNT MISMATCH');
});

/** For how long the server's event loop was held up since the last question; milliseconds, 99th percentile. */
async function heldUp(server: ServerProcess): Promise<number> {
  const told = () => [...server.log().matchAll(/event loop p99 ([\d.]+)/g)].map((match) => Number(match[1]));
  const before = told().length;
  process.kill(server.pid, 'SIGUSR2');
  await until('the server tells its delay', () => told().length > before);
  return told().at(-1)!;
}
