import { setImmediate as breathe } from 'node:timers/promises';
import { pollType } from '@miteinander/shared/polls/poll-types';
import { disclosed, type Part } from '@miteinander/shared/polls/splits';
import type { Database } from '../database/database.ts';
import { ballotsKey, cellsOf, type StoredBallot } from './ballots.rules.ts';
import type { PollRow } from './poll-row.ts';
import type { FrozenResult } from './poll.entity.ts';

const chunk = 5000;

/** Cells by `[key, attendance, group]`, as JSON. */
export type Recounted = Map<string, number>;

/**
 * Adds up every ballot of a poll, from the ballots themselves. Only for a poll that takes no more votes: reads
 * in chunks, without any lock, and lets other work in between.
 */
export async function recount(database: Database, poll: PollRow): Promise<Recounted> {
  const cells: Recounted = new Map();
  let after: Buffer = Buffer.alloc(0);
  for (;;) {
    const ballots = await database.query<StoredBallot & { voter: Buffer }>(
      `SELECT voter, answer, attendance, group_id FROM ballot WHERE poll_id = $1 AND voter > $2
       ORDER BY voter LIMIT ${chunk}`,
      [poll.id, after],
    );
    for (const ballot of ballots) {
      for (const [key, attendance, group, n] of cellsOf(poll.type, ballot)) {
        const name = JSON.stringify([key, attendance, group]);
        cells.set(name, (cells.get(name) ?? 0) + n);
      }
    }
    if (ballots.length < chunk) return cells;
    after = ballots.at(-1)!.voter;
    await breathe();
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
