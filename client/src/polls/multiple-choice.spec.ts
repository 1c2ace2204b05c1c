import { expect, test } from '@jest/globals';
import { isSameChoice, missing, toggled } from './multiple-choice.ts';

test.each([
  [[], 'a', ['a']],
  [['a'], 'a', []],
  [['a'], 'b', ['a', 'b']],
  [['a', 'b'], 'c', ['a', 'b']],
  [['a', 'b'], 'abstain', ['abstain']],
  [['abstain'], 'a', ['a']],
])('%j and a tap on %s', (chosen, key, expected) => {
  expect(toggled(chosen, key, 2)).toEqual(expected);
});

test('how many are missing', () => {
  expect([
    missing([], 2),
    missing(['a'], 2),
    missing(['a', 'b'], 2),
    missing(['abstain'], 2),
    missing([], 0),
  ]).toEqual([2, 1, 0, 0, 1]);
});

test('the order of taps does not matter', () => {
  expect(isSameChoice(['a', 'b'], ['b', 'a'])).toBe(true);
  expect(isSameChoice(['a'], ['b'])).toBe(false);
});
