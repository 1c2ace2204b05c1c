import { expect, test } from '@jest/globals';
import { isInCorner, timerState } from './timer-state.ts';

const timer = { endsAt: 100_000 };

test.each([
  [0, { leftMs: 100_000, phase: 'running' }],
  [69_999, { leftMs: 30_001, phase: 'running' }],
  [70_000, { leftMs: 30_000, phase: 'last' }],
  [99_999, { leftMs: 1, phase: 'last' }],
  [100_000, { leftMs: 0, phase: 'over' }],
  [900_000, { leftMs: 0, phase: 'over' }],
])('at %d ms', (nowMs, expected) => {
  expect(timerState(timer, nowMs)).toEqual(expected);
});

test.each([undefined, { endsAt: null }])('%j is no countdown', (none) => {
  expect(timerState(none, 0)).toBeNull();
  expect(isInCorner(none, 0)).toBe(false);
});

test('one that is over leaves the corner a minute later', () => {
  expect([0, 100_000, 159_999, 160_000].map((nowMs) => isInCorner(timer, nowMs))).toEqual([
    true,
    true,
    true,
    false,
  ]);
});
