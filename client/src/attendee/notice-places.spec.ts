import { expect, test } from '@jest/globals';
import { isSamePlace, placed } from './notice-places.ts';

const nothing = { above: [], below: [] };

test('the newest stands on top', () => {
  const first = placed(nothing, ['a'], false);
  expect(placed(first, ['b', 'a'], false)).toEqual({ above: ['b', 'a'], below: [] });
});

test('a busy thumb is not disturbed, and later nothing moves either', () => {
  const busy = placed(placed(nothing, ['a'], false), ['b', 'a'], true);
  expect(busy).toEqual({ above: ['a'], below: ['b'] });
  expect(isSamePlace(placed(busy, ['b', 'a'], false), busy)).toBe(true);
});

test('what was withdrawn is gone', () => {
  expect(placed({ above: ['a'], below: ['b'] }, ['b'], true)).toEqual({ above: [], below: ['b'] });
});
