import { expect, test } from '@jest/globals';
import { movedEnd } from './timers.rules.ts';

test.each<[what: string, endsAt: number, seconds: number, now: number, expected: number]>([
  ['later', 100_000, 30, 50_000, 130_000],
  ['earlier', 100_000, -30, 50_000, 70_000],
  ['not before now', 100_000, -60, 50_000, 50_000],
  ['from now, if it is over', 100_000, 30, 400_000, 430_000],
  ['not at all, if it is over and shall be earlier', 100_000, -30, 400_000, 400_000],
  ['from its very end', 100_000, 5, 100_000, 105_000],
])('[D5] the end of a countdown is moved %s', (_, endsAt, seconds, now, expected) => {
  expect(movedEnd(endsAt, seconds, now)).toBe(expected);
});
