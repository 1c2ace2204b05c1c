import { pollType } from '@miteinander/shared/polls/poll-types';
import { disclosed, type Part } from '@miteinander/shared/people/splits';
import type { Database } from '../database/database.ts';
import { ballotsKey, cellsOf, type StoredBallot } from './ballots.rules.ts';
import type { PollRow } from './poll-row.ts';
import type { FrozenResult } from './poll.entity.ts';

const chunk = 5000;

/** Cells by `[key, attendance, group]`, as JSON. */
export type Recounted = Map<string, number>;

interface Alike extends Pick<StoredBallot, 'answer' | 'attendance' | 'group_id'> {
  n: number;
  /** where the chunk ends */
  last: Buffer;
}

/**
 * Adds up every ballot of a poll, from the ballots themselves. Only for a poll that takes no more votes: reads
 * in chunks, without any lock. PostgreSQL puts ballots together that are alike, so that a million of them are a
 * few thousand rows here; what an answer adds to is still said by its poll type alone.
 */
export async function recount(database: Database, poll: PollRow, signal: AbortSignal): Promise<Recounted> {
  const cells: Recounted = new Map();
  let after: Buffer = Buffer.alloc(0);
  for (;;) {
    signal.throwIfAborted();
    const alike = await database.query<Alike>(
      `WITH chunk AS MATERIALIZED (
         SELECT voter, answer, attendance, group_id FROM ballot WHERE poll_id = $1 AND voter > $2
         ORDER BY voter LIMIT ${chunk})
       SELECT answer, attendance, group_id, count(*)::int AS n,
         (SELECT voter FROM chunk ORDER BY voter DESC LIMIT 1) AS last
       FROM chunk GROUP BY answer, attendance, group_id`,
      [poll.id, after],
    );
    for (const { n, ...ballot } of alike) {
      for (const [key, attendance, group, each] of cellsOf(poll.type, ballot, n)) {
        const name = JSON.stringify([key, attendance, group]);
        cells.set(name, (cells.get(name) ?? 0) + each);
      }
    }
    if (alike.reduce((sum, { n }) => sum + n, 0) < chunk) return cells;
    after = alike[0]!.last;
  }
}

/** Whether the stored cells are what the ballots add up to; cells of zero do not count. */
export function isSameCount(stored: Recounted, recounted: Recounted): boolean {
  const names = new Set([...stored.keys(), ...recounted.keys()]);
  return [...names].every((name) => (stored.get(name) ?? 0) === (recounted.get(name) ?? 0));
}

/** The result for good: total, and the splits that may be shown, computed once. */
export function frozenResult(poll: PollRow, recounted: Recounted): FrozenResult {
  const keys = pollType(poll.type).keys(poll);
  const total = partOf(keys, recounted, () => 'total').get('total');
  return {
    votes: total?.votes ?? 0,
    cells: total?.cells ?? keys.map((key) => [key, 0]),
    byAttendance: disclosed([...partOf(keys, recounted, (attendance) => attendance).values()]),
    byGroup: disclosed([...partOf(keys, recounted, (_, group) => group || 'none').values()]),
  };
}

function partOf(keys: string[], recounted: Recounted, nameOf: (attendance: string, group: string) => string) {
  const parts = new Map<string, Part>();
  for (const [name, n] of recounted) {
    const [key, attendance, group] = JSON.parse(name) as [string, string, string];
    const partKey = nameOf(attendance, group);
    const part = parts.get(partKey) ?? { key: partKey, votes: 0, cells: keys.map((each) => [each, 0]) };
    parts.set(partKey, part);
    if (key === ballotsKey) part.votes += n;
    else for (const cell of part.cells) if (cell[0] === key) cell[1] += n;
  }
  return parts;
}
