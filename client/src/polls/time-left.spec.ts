import { expect, test } from '@jest/globals';
import { clock, timeLeftMs } from './time-left.ts';

test.each([
  [0, '0:00'],
  [1, '0:01'],
  [60_000, '1:00'],
  [64_001, '1:05'],
  [3_725_000, '1:02:05'],
])('%d ms read as %s', (ms, expected) => {
  expect(clock(ms)).toBe(expected);
});

test('only an open poll with a deadline has time left, and never less than none', () => {
  expect(timeLeftMs({ state: 'open', closesAt: 1000 }, 400)).toBe(600);
  expect(timeLeftMs({ state: 'open', closesAt: 1000 }, 4000)).toBe(0);
  expect(timeLeftMs({ state: 'open', closesAt: null }, 0)).toBeNull();
  expect(timeLeftMs({ state: 'closed', closesAt: 1000 }, 0)).toBeNull();
});
