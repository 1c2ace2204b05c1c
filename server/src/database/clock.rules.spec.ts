import { expect, test } from '@jest/globals';
import { believed, measured } from './clock.rules.ts';

const known = { offsetMs: 100, errorMs: 2, at: 0 };

test('half of the time that an answer took is its error', () => {
  expect(measured(1_050, 1_000, 1_020)).toEqual({ offsetMs: 40, errorMs: 10 });
});

test('an answer that took long, because the database was busy, does not move the clock', () => {
  const slow = { offsetMs: 400, errorMs: 500, at: 30_000 };
  expect(believed(known, slow)).toBe(known);
  expect(believed(null, slow)).toBe(slow);
});

test('a better one does, and one that is as good as the old one is by now', () => {
  const better = { offsetMs: 101, errorMs: 1, at: 1_000 };
  expect(believed(known, better)).toBe(better);
  const later = { offsetMs: 110, errorMs: 20, at: 30_000 };
  expect(believed(known, later)).toBe(later);
});

test('where both cannot be true a clock was set: the newer counts', () => {
  const set = { offsetMs: 5_000, errorMs: 500, at: 30_000 };
  expect(believed(known, set)).toBe(set);
});
