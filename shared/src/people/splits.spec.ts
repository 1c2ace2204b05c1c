import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { disclosed, inStepsOfK, k, type Part } from './splits.ts';

const keys = ['yes', 'no', 'abstain'];

/** One voter of one part. */
interface Ballot {
  part: string;
  answer: string;
}

const ballots = fc
  .array(fc.tuple(fc.nat(14), fc.array(fc.constantFrom(...keys), { minLength: 14, maxLength: 14 })), {
    minLength: 1,
    maxLength: 7,
  })
  .map((parts) =>
    parts.flatMap(([size, answers], index) =>
      answers.slice(0, size).map((answer): Ballot => ({ part: `part-${index}`, answer })),
    ),
  );

/** Parts as counting makes them, an empty one included. */
function partsOf(all: readonly Ballot[]): Part[] {
  const names = [...new Set(all.map(({ part }) => part)), 'empty'];
  return names.map((key) => {
    const own = all.filter((ballot) => ballot.part === key);
    const cells = keys.map((name): [string, number] => [name, own.filter((b) => b.answer === name).length]);
    return { key, votes: own.length, cells };
  });
}

function partWith(key: string, votes: number): Part {
  return { key, votes, cells: [['yes', votes]] };
}

describe('[V9] what is shown of a split', () => {
  test.each([
    ['all are large', { hall: 5, remote: 9 }, ['hall', 'remote'], 0],
    ['nobody voted in a part: there is nothing to hide', { hall: 12, remote: 0 }, ['hall'], 0],
    ['of two attendances both or none', { hall: 50, remote: 4 }, null, null],
    ['one small part takes the smallest shown one with it', { a: 20, b: 7, c: 3 }, ['a'], 2],
    [
      'several small parts do so too, though nine people are in them',
      { a: 20, b: 9, c: 4, d: 4, e: 1 },
      ['a'],
      4,
    ],
    ['of two equally small ones one goes', { a: 6, b: 6, c: 1 }, ['b'], 2],
    ['nothing is left', { a: 6, b: 1 }, null, null],
    ['all are small', { a: 4, b: 1 }, null, null],
    ['no votes at all', { a: 0 }, null, null],
  ])('%s', (_, sizes, shown, hidden) => {
    const split = disclosed(Object.entries(sizes).map(([key, votes]) => partWith(key, votes)));
    expect(split?.parts.map(({ key }) => key) ?? null).toEqual(shown);
    expect(split?.hidden ?? null).toBe(hidden);
  });

  test('no shown part is small, and what is hidden is never one part alone nor fewer than five people', () => {
    fc.assert(
      fc.property(ballots, (all) => {
        const split = disclosed(partsOf(all));
        if (!split) return;
        const shown = split.parts.reduce((sum, { votes }) => sum + votes, 0);
        expect(Math.min(...split.parts.map(({ votes }) => votes))).toBeGreaterThanOrEqual(k);
        expect(shown === all.length).toBe(split.hidden === 0);
        if (split.hidden === 0) return;
        expect(split.hidden).toBeGreaterThanOrEqual(2);
        expect(all.length - shown).toBeGreaterThanOrEqual(k);
      }),
    );
  });

  test('two people in hidden parts could have answered the other way round: nothing shown would differ', () => {
    fc.assert(
      fc.property(ballots, fc.nat(), fc.nat(), (all, first, second) => {
        const split = disclosed(partsOf(all));
        const isHidden = ({ part: name }: Ballot) => !split?.parts.some(({ key }) => key === name);
        const hidden = all.filter(isHidden);
        const [one] = hidden.slice(hidden.length && first % hidden.length);
        const others = hidden.filter((ballot) => ballot.part !== one?.part);
        if (split && one) expect(others).not.toEqual([]);
        const [other] = others.slice(others.length && second % others.length);
        if (!one || !other) return;
        const swapped = all.map((ballot) => {
          if (ballot === one) return { ...one, answer: other.answer };
          return ballot === other ? { ...other, answer: one.answer } : ballot;
        });
        expect(disclosed(partsOf(swapped))).toEqual(split);
      }),
    );
  });

  test('no more is hidden than has to be: nothing without a small part, else one large part', () => {
    fc.assert(
      fc.property(ballots, (all) => {
        const sizes = partsOf(all)
          .map(({ votes }) => votes)
          .filter((votes) => votes > 0);
        const large = sizes.filter((votes) => votes >= k).length;
        const kept = large === sizes.length ? large : Math.max(0, large - 1);
        expect(disclosed(partsOf(all))?.parts.length ?? 0).toBe(kept);
      }),
    );
  });
});

test.each([
  [0, 0],
  [4, 0],
  [5, 5],
  [9, 5],
  [10, 10],
])('[V9] a turnout of %i is shown as %i', (people, shown) => {
  expect(inStepsOfK(people)).toBe(shown);
});
