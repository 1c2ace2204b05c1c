import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Database } from '../database/database.ts';
import { type AddToCell, cellsOf, eachMove, type StoredBallot } from './ballots.rules.ts';
import { frozenResult, isSameCount, recount, type Recounted } from './counting.ts';
import type { PollRow } from './poll-row.ts';

const poll = {
  id: 'p',
  type: 'multiple',
  options: [{ id: 'a' }, { id: 'b' }],
  min: 1,
  max: 2,
  abstain: true,
} as PollRow;

const ballots: fc.Arbitrary<StoredBallot[]> = fc.array(
  fc.record({
    answer: fc.constantFrom(['a'], ['b'], ['a', 'b'], ['abstain']),
    version: fc.constant(1),
    attendance: fc.constantFrom('hall', 'remote'),
    group_id: fc.constantFrom(null, 'x', 'y'),
  }),
  { maxLength: 60 },
);

function added(cells: Iterable<ReturnType<typeof cellsOf>>): Recounted {
  const tally: Recounted = new Map();
  for (const [key, attendance, group, n] of [...cells].flat()) {
    const name = JSON.stringify([key, attendance, group]);
    tally.set(name, (tally.get(name) ?? 0) + n);
  }
  return tally;
}

/** A database that holds ballots by their number, and answers the one question a recount asks. */
function databaseWith(all: readonly StoredBallot[]) {
  const asked: number[] = [];
  const query = async (_: string, [, after]: [string, Buffer]) => {
    const from = after.length === 0 ? 0 : after.readUInt32BE() + 1;
    const found = all.slice(from, from + 5000);
    const last = Buffer.alloc(4);
    last.writeUInt32BE(from + Math.max(0, found.length - 1));
    asked.push(found.length);
    const alike = new Map<string, { n: number; last: Buffer }>();
    for (const { answer, attendance, group_id } of found) {
      const name = JSON.stringify({ answer, attendance, group_id });
      alike.set(name, { n: (alike.get(name)?.n ?? 0) + 1, last });
    }
    return [...alike].map(([name, counted]) => ({ ...JSON.parse(name), ...counted }));
  };
  return { database: { query } as unknown as Database, asked };
}

const { signal } = new AbortController();

describe('[V6] the stored cells equal a recount', () => {
  test('also when ballots were changed on the way', async () => {
    await fc.assert(
      fc.asyncProperty(ballots, ballots, async (first, then) => {
        const last = first.map((ballot, index) => then[index] ?? ballot);
        const moved = first.map((ballot, index) => [
          ...moves('multiple', undefined, ballot),
          ...moves('multiple', ballot, last[index]!),
        ]);
        expect(isSameCount(added(moved), await recount(databaseWith(last).database, poll, signal))).toBe(
          true,
        );
      }),
    );
  });

  test('one more or one less is noticed, in whatever cell and on either side', () => {
    fc.assert(
      fc.property(ballots, fc.constantFrom('a', 'b', ''), fc.constantFrom(1, -1), (all, key, n) => {
        const right = added(all.map((each) => cellsOf('multiple', each)));
        const wrong = new Map(right);
        const name = JSON.stringify([key, 'hall', 'x']);
        wrong.set(name, (wrong.get(name) ?? 0) + n);
        expect([isSameCount(wrong, right), isSameCount(right, wrong), isSameCount(right, right)]).toEqual([
          false,
          false,
          true,
        ]);
      }),
    );
  });

  test('a cell of zero is as good as none', () => {
    expect(isSameCount(new Map([['x', 0]]), new Map())).toBe(true);
  });

  test.each([
    [0, [0]],
    [4999, [4999]],
    [5000, [5000, 0]],
    [12_000, [5000, 5000, 2000]],
  ])('%i ballots are read in chunks, each once', async (size, chunks) => {
    const all = Array.from({ length: size }, () => ({
      answer: ['a'],
      version: 1,
      attendance: 'hall',
      group_id: null,
    }));
    const { database, asked } = databaseWith(all);
    const counted = frozenResult(poll, await recount(database, poll, signal));
    expect([counted.votes, counted.cells[0], asked]).toEqual([size, ['a', size], chunks]);
  });

  test('a recount ends between two chunks when the server stops', async () => {
    const { database, asked } = databaseWith([]);
    await expect(recount(database, poll, AbortSignal.abort())).rejects.toThrow('aborted');
    expect(asked).toEqual([]);
  });
});

describe('what is frozen', () => {
  test('is the number of ballots and of each answer, in the order of the poll', () => {
    fc.assert(
      fc.property(ballots, (all) => {
        const { votes, cells } = frozenResult(poll, added(all.map((each) => cellsOf('multiple', each))));
        const having = (key: string) => all.filter(({ answer }) => (answer as string[]).includes(key)).length;
        expect(votes).toBe(all.length);
        expect(cells).toEqual(['a', 'b', 'abstain'].map((key) => [key, having(key)]));
      }),
    );
  });

  test('[V9] in its splits no part is smaller than five, and no part follows by subtraction', () => {
    fc.assert(
      fc.property(ballots, (all) => {
        const { byAttendance, byGroup, votes } = frozenResult(
          poll,
          added(all.map((each) => cellsOf('multiple', each))),
        );
        for (const [split, partOf] of [
          [byAttendance, (each: StoredBallot) => each.attendance],
          [byGroup, (each: StoredBallot) => each.group_id ?? 'none'],
        ] as const) {
          const rest = votes - (split?.parts ?? []).reduce((sum, part) => sum + part.votes, 0);
          if (split) expect(split.hidden === 0 ? rest === 0 : split.hidden >= 2 && rest >= 5).toBe(true);
          for (const part of split?.parts ?? []) {
            const own = all.filter((each) => partOf(each) === part.key);
            expect(part.votes).toBeGreaterThanOrEqual(5);
            expect([part.key, part.votes]).toEqual([part.key, own.length]);
            expect(part.cells[0]).toEqual([
              'a',
              own.filter(({ answer }) => (answer as string[]).includes('a')).length,
            ]);
          }
        }
      }),
    );
  });

  test('[V9] of hall and remote both are shown or none, and "no group" is a group', () => {
    const of = (hall: number, remote: number) => [
      ...Array.from({ length: hall }, () => ({ answer: ['a'], attendance: 'hall', group_id: null })),
      ...Array.from({ length: remote }, () => ({ answer: ['b'], attendance: 'remote', group_id: 'x' })),
    ];
    const shown = (all: ReturnType<typeof of>) => {
      const { byAttendance, byGroup } = frozenResult(
        poll,
        added(all.map((each) => cellsOf('multiple', each))),
      );
      return [byAttendance, byGroup].map((split) => split?.parts.map(({ key }) => key) ?? null);
    };
    expect(shown(of(6, 5))).toEqual([
      ['hall', 'remote'],
      ['none', 'x'],
    ]);
    expect(shown(of(60, 4))).toEqual([null, null]);
  });
});

function moves(
  ...[type, before, after]: [Parameters<typeof eachMove>[0], StoredBallot | undefined, StoredBallot]
) {
  const cells: Parameters<AddToCell>[] = [];
  eachMove(type, before, after, (...cell) => cells.push(cell));
  return cells;
}
