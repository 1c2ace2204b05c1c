import { expect, test } from '@jest/globals';
import { estimateOf, ranOf } from './estimate.ts';

const minutes = (from: number, to: number) => estimateOf({ from: from * 60_000, to: to * 60_000 });

test.each([
  [0, 0.5, { is: 'soon' }],
  [0.2, 1, { is: 'soon' }],
  [0.5, 3.2, { is: 'within', to: 4 }],
  [4, 4, { is: 'about', to: 4 }],
  [8.4, 13.6, { is: 'between', from: 8, to: 14 }],
  [28.5, 41, { is: 'between', from: 28, to: 45 }],
  [33, 34, { is: 'between', from: 30, to: 35 }],
])('%d to %d minutes', (from, to, estimate) => {
  expect(minutes(from, to)).toEqual(estimate);
});

test('what cannot be told is not told', () => {
  expect(estimateOf(null)).toBeNull();
});

test('as the turn that is on goes on, it is less, but not less than without that turn', () => {
  const clock = { limitMs: 120_000, spokenMs: 30_000, runningSince: 1_000 };
  expect(ranOf(clock, 500)).toBe(0);
  expect(ranOf(clock, 61_000)).toBe(60_000);
  expect(ranOf(clock, 500_000)).toBe(90_000);
  expect(ranOf({ ...clock, runningSince: null }, 61_000)).toBe(0);
  expect(ranOf({ ...clock, spokenMs: 130_000 }, 61_000)).toBe(0);
  expect(ranOf(undefined, 61_000)).toBe(0);
  expect(estimateOf({ from: 0, to: 4 * 60_000 }, 60_000)).toEqual({ is: 'within', to: 3 });
});
