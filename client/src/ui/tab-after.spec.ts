import { expect, test } from '@jest/globals';
import { tabAfter } from './tab-after.ts';

test.each([
  ['ArrowRight', false, 1, 2],
  ['ArrowRight', false, 2, 0],
  ['ArrowLeft', false, 0, 2],
  ['ArrowRight', true, 1, 0],
  ['ArrowLeft', true, 2, 0],
  ['Home', false, 2, 0],
  ['End', true, 0, 2],
  ['a', false, 1, null],
])('%s, right to left: %s, from %d to %p of three', (key, isRightToLeft, at, expected) => {
  expect(tabAfter({ key, at, count: 3, isRightToLeft })).toBe(expected);
});
