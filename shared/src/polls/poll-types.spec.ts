import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { PollRules } from './poll-type.ts';
import { pollType, type PollTypeName, pollTypeNames } from './poll-types.ts';

const three: PollRules = {
  options: [{ id: 'a' }, { id: 'b' }, { id: 'c' }],
  min: 1,
  max: 2,
  abstain: true,
};
const two = { ...three, min: 2 };
const firm = { ...three, abstain: false };

describe('[V11] an answer is checked by its poll type', () => {
  test.each<[PollTypeName, PollRules, unknown, unknown]>([
    ['single', three, 'b', 'b'],
    ['single', three, 'abstain', 'abstain'],
    ['single', firm, 'abstain', null],
    ['single', three, 'd', null],
    ['single', three, ['a'], null],
    ['single', three, '', null],
    ['single', three, null, null],
    ['yes-no', three, 'yes', 'yes'],
    ['yes-no', three, 'no', 'no'],
    ['yes-no', three, 'abstain', 'abstain'],
    ['yes-no', firm, 'abstain', null],
    ['yes-no', three, 'a', null],
    ['yes-no', three, true, null],
    ['multiple', three, ['b'], ['b']],
    ['multiple', three, ['c', 'a'], ['a', 'c']],
    ['multiple', three, ['a', 'b', 'c'], null],
    ['multiple', three, ['a', 'a'], null],
    ['multiple', three, ['a', 'd'], null],
    ['multiple', three, [], null],
    ['multiple', three, 'a', null],
    ['multiple', two, ['a'], null],
    ['multiple', two, ['abstain'], ['abstain']],
    ['multiple', three, ['abstain', 'a'], null],
    ['multiple', three, ['abstain', 'abstain'], null],
    ['multiple', firm, ['abstain'], null],
  ])('%s in %j: %j → %j', (type, poll, answer, canonical) => {
    expect(pollType(type).check(answer, poll)).toEqual(canonical);
  });
});

test.each<[PollTypeName, unknown, [string, number][]]>([
  ['single', 'b', [['b', 1]]],
  ['yes-no', 'no', [['no', 1]]],
  [
    'multiple',
    ['a', 'c'],
    [
      ['a', 1],
      ['c', 1],
    ],
  ],
  ['multiple', ['abstain'], [['abstain', 1]]],
])('[V11] %s: the answer %j adds %j', (type, answer, cells) => {
  expect(pollType(type).cells(answer)).toEqual(cells);
});

test.each<[PollTypeName, string[]]>([
  ['single', ['a', 'b', 'c', 'abstain']],
  ['yes-no', ['yes', 'no', 'abstain']],
  ['multiple', ['a', 'b', 'c', 'abstain']],
])('[V11] %s shows its keys in the order of the poll, abstention last and only if offered', (type, keys) => {
  expect(pollType(type).keys(three)).toEqual(keys);
  expect(pollType(type).keys(firm)).toEqual(keys.slice(0, -1));
});

const polls = fc
  .record({
    size: fc.integer({ min: 2, max: 6 }),
    min: fc.integer({ min: 1, max: 6 }),
    more: fc.nat(5),
    abstain: fc.boolean(),
  })
  .map(({ size, min, more, abstain }): PollRules => {
    const options = Array.from({ length: size }, (_, index) => ({ id: `o${index}` }));
    const least = Math.min(min, size);
    return { options, min: least, max: Math.min(least + more, size), abstain };
  });
const word = fc.constantFrom('o0', 'o1', 'o2', 'o5', 'yes', 'no', 'abstain', 'none');
const answers = fc.oneof(word, fc.array(word, { maxLength: 7 }), fc.anything());

describe.each(pollTypeNames)('[V11] %s, whatever is sent', (name) => {
  const type = pollType(name);

  test('checking is canonical: checked again it stays the same', () => {
    fc.assert(
      fc.property(polls, answers, (poll, answer) => {
        const canonical = type.check(answer, poll);
        if (canonical !== null) expect(type.check(structuredClone(canonical), poll)).toEqual(canonical);
      }),
    );
  });

  test('an accepted answer adds at least one, and only to cells that a result can have, once each', () => {
    fc.assert(
      fc.property(polls, answers, (poll, answer) => {
        const keys = type.keys(poll);
        expect(new Set(keys).size).toBe(keys.length);
        const canonical = type.check(answer, poll);
        if (canonical === null) return;
        const cells = type.cells(canonical);
        expect(cells.length).toBeGreaterThan(0);
        expect(new Set(cells.map(([key]) => key)).size).toBe(cells.length);
        for (const [key, n] of cells) expect([keys.includes(key), n]).toEqual([true, 1]);
      }),
    );
  });

  test('the order of taps does not matter, and the answer sent is left alone', () => {
    const tapped = fc.uniqueArray(word, { maxLength: 6 });
    const orders = tapped.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    fc.assert(
      fc.property(polls, orders, (poll, [taps, otherOrder]) => {
        const sent = Object.freeze([...otherOrder]);
        expect(type.check(sent, poll)).toEqual(type.check(taps, poll));
      }),
    );
  });
});
