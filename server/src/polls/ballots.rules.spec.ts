import { describe, expect, test } from '@jest/globals';
import type { ErrorCode } from '@miteinander/shared/wire/errors';
import fc from 'fast-check';
import {
  type AddToCell,
  cellsOf,
  decide,
  eachMove,
  type StoredBallot,
  voterDigitsUnder,
  voterOf,
} from './ballots.rules.ts';

function ballot(answer: unknown, version: number, more: Partial<StoredBallot> = {}): StoredBallot {
  return { answer, version, attendance: 'hall', group_id: 'g', ...more };
}

describe('[V4] what becomes of a vote', () => {
  const b2 = ballot('b', 2);
  const conflict = { code: 'conflict', details: { current: { id: 'p', answer: 'b', version: 2 } } };
  test.each<[string, StoredBallot | undefined, StoredBallot, ErrorCode | null, string, unknown]>([
    ['the first', undefined, ballot('a', 1), null, 'stored', ballot('a', 1)],
    ['the first, too late', undefined, ballot('a', 1), 'too-late', 'refused', { code: 'too-late' }],
    ['the first, not open', undefined, ballot('a', 1), 'not-open', 'refused', { code: 'not-open' }],
    ['repeated', b2, ballot('b', 2), null, 'kept', b2],
    ['repeated after closing', b2, ballot('b', 2), 'too-late', 'kept', b2],
    ['older, same answer', b2, ballot('b', 1), null, 'kept', b2],
    ['newer, same answer', b2, ballot('b', 3), null, 'stored', ballot('b', 3)],
    ['newer, same answer, after closing', b2, ballot('b', 3), 'too-late', 'kept', b2],
    ['newer', b2, ballot('a', 3), null, 'stored', ballot('a', 3)],
    ['newer, after closing', b2, ballot('a', 3), 'too-late', 'refused', { code: 'too-late' }],
    ['same version, other answer', b2, ballot('a', 2), null, 'refused', conflict],
    ['older, other answer', b2, ballot('a', 1), null, 'refused', conflict],
    ['older, other answer, after closing', b2, ballot('a', 1), 'too-late', 'refused', conflict],
    ['several options', ballot(['a', 'b'], 2), ballot(['a', 'b'], 1), null, 'kept', ballot(['a', 'b'], 2)],
  ])('%s', (_, stored, vote, refused, is, what) => {
    const decision = decide('p', stored, vote, refused);
    expect(decision.is).toBe(is);
    expect('refusal' in decision ? decision.refusal : decision.ballot).toMatchObject(what as object);
  });

  test('the same answer again leaves attendance and group as they were counted', () => {
    const decision = decide(
      'p',
      ballot('a', 1),
      ballot('a', 2, { attendance: 'remote', group_id: null }),
      null,
    );
    expect(decision).toEqual({ is: 'stored', ballot: ballot('a', 2) });
  });
});

/** Every version that three voters ever send, delivered in any order, some often, some too late. */
const deliveries = fc
  .array(
    fc.record({
      answer: fc.constantFrom('a', 'b', 'c', 'abstain'),
      attendance: fc.constantFrom('hall', 'remote'),
      group: fc.constantFrom(null, 'g', 'h'),
    }),
    {
      minLength: 3,
      maxLength: 12,
    },
  )
  .map((sent) =>
    sent.map(({ answer, attendance, group }, n) => ({
      voter: n % 3,
      vote: ballot(answer, Math.floor(n / 3) + 1, { attendance, group_id: group }),
    })),
  )
  .chain((sent) =>
    fc.array(fc.record({ sent: fc.constantFrom(...sent), isLate: fc.boolean() }), { maxLength: 40 }),
  );

function add(tally: Map<string, number>, cells: ReturnType<typeof cellsOf>): void {
  for (const [key, attendance, group, n] of cells) {
    const name = JSON.stringify([key, attendance, group]);
    tally.set(name, (tally.get(name) ?? 0) + n);
  }
}

function withoutZeros(tally: Map<string, number>) {
  return new Map([...tally].filter(([, n]) => n !== 0));
}

describe('any order and repetition', () => {
  test('[V4] ends with the newest version that was taken, and says after each what is stored', () => {
    fc.assert(
      fc.property(deliveries, (all) => {
        const stored = new Map<number, StoredBallot>();
        for (const {
          sent: { voter, vote },
          isLate,
        } of all) {
          const decision = decide('p', stored.get(voter), vote, isLate ? 'too-late' : null);
          if (decision.is === 'stored') stored.set(voter, decision.ballot);
          if (decision.is === 'refused') continue;
          expect(decision.ballot).toEqual(stored.get(voter));
          expect(decision.ballot.answer).toBe(vote.answer);
        }
        for (const voter of [0, 1, 2]) {
          const taken = all
            .filter(({ sent, isLate }) => sent.voter === voter && !isLate)
            .map(({ sent }) => sent.vote);
          const newest = taken.toSorted((left, right) => right.version - left.version)[0];
          expect([stored.get(voter)?.answer, stored.get(voter)?.version]).toEqual([
            newest?.answer,
            newest?.version,
          ]);
        }
      }),
    );
  });

  test('[V6] moves the cells to what a recount of the ballots gives', () => {
    fc.assert(
      fc.property(deliveries, (all) => {
        const stored = new Map<number, StoredBallot>();
        const moved = new Map<string, number>();
        for (const {
          sent: { voter, vote },
          isLate,
        } of all) {
          const before = stored.get(voter);
          const decision = decide('p', before, vote, isLate ? 'too-late' : null);
          if (decision.is !== 'stored') continue;
          stored.set(voter, decision.ballot);
          add(moved, moves('single', before, decision.ballot));
        }
        const recounted = new Map<string, number>();
        for (const each of stored.values()) add(recounted, cellsOf('single', each));
        expect(withoutZeros(moved)).toEqual(recounted);
      }),
    );
  });
});

test('[V6] a ballot counts once itself, and once in each cell of its answer', () => {
  expect(cellsOf('multiple', ballot(['a', 'c'], 1, { group_id: null }))).toEqual([
    ['', 'hall', '', 1],
    ['a', 'hall', '', 1],
    ['c', 'hall', '', 1],
  ]);
});

test('[P1] a voter is the same for the same salt only', () => {
  const [salt, other] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];
  const names = [voterOf(salt, 'ann'), voterOf(salt, 'bob'), voterOf(other, 'ann')].map((voter) =>
    voter.toString('hex'),
  );
  expect(new Set(names).size).toBe(3);
  expect(voterOf(salt, 'ann').toString('hex')).toBe(names[0]);
  expect(['ann', 'bob'].map(voterDigitsUnder(salt))).toEqual(names.slice(0, 2));
});

function moves(
  ...[type, before, after]: [Parameters<typeof eachMove>[0], StoredBallot | undefined, StoredBallot]
) {
  const cells: Parameters<AddToCell>[] = [];
  eachMove(type, before, after, (...cell) => cells.push(cell));
  return cells;
}
