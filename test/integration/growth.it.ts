import { randomUUID } from 'node:crypto';
import { expect, test } from '@jest/globals';
import type { View } from '@miteinander/shared/contract';
import type { Delta } from '@miteinander/shared/wire/delta';
import { grow } from '../growth/grow.ts';
import { query } from '../harness/database.ts';
import type { Client } from '../harness/client.ts';
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
  /** when each vote was acknowledged, by the clock that is ours and the server's */
  const votedAt: number[] = [];
  // One after the other in two rows, so that nobody votes more often than one may, and somebody always does.
  const voting = [phones.slice(0, 50), phones.slice(50)].map(async (row) => {
    for (let turn = 0; !closing.signal.aborted; turn += 1) {
      const phone = row[turn % row.length]!;
      const input = phone.nextVote(other, votedAt.length % 2 ? 'yes' : 'no');
      const reply = await phone.client.sendPatiently({ id: randomUUID(), name: 'poll:vote', input });
      expect(reply).toMatchObject({ ok: true });
      votedAt.push(Date.now());
    }
  });
  await heldUp(server);
  await until('they vote while nothing is counted', () => votedAt.length > 100);
  const before = await heldUp(server);
  await moderator.closes(large);
  await moderator.sees('polls', { id: large, state: 'counting' });
  const shown = await moderator.sees('results', { id: large, final: true }, { within: 30_000 });
  const seenAt = Date.now();
  const whileCounting = await heldUp(server);
  await until('they vote when it is counted', () => votedAt.filter((at) => at > seenAt).length > 100);
  const after = await heldUp(server);
  closing.abort();
  await Promise.all(voting);

  // A machine that has more to do than our server holds it up by itself.
  expect(whileCounting).toBeLessThan(Math.max(heldUpMs, 2 * before, 2 * after));
  const countingAt = toldAt(moderator.client, large, 'counting');
  expect(votedAt.filter((at) => at > countingAt && at < seenAt)).not.toEqual([]);
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

/** When the server told the state of a poll, by its clock; we may have heard of it later. */
function toldAt({ live }: Client, poll: string, state: string): number {
  const isTold = ({ changed }: Delta) =>
    (changed['polls'] as View<'polls'>[] | undefined)?.some(
      (view) => view.id === poll && view.state === state,
    );
  return live.arrived.find(({ delta }) => isTold(delta))!.delta.at;
}

/** For how long the server's event loop was held up since the last question; milliseconds, 99th percentile. */
async function heldUp(server: ServerProcess): Promise<number> {
  const told = () => [...server.log().matchAll(/event loop p99 ([\d.]+)/g)].map((match) => Number(match[1]));
  const before = told().length;
  process.kill(server.pid, 'SIGUSR2');
  await until('the server tells its delay', () => told().length > before);
  return told().at(-1)!;
}
