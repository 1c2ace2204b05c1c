import { expect, test } from '@jest/globals';
import { merged } from './merged.ts';

test('reports of several processes are one', () => {
  const one = { tookMs: [1, 2], outside: 1, refused: { 'too-late': 2 }, cells: { p: { a: 1 } } };
  const other = { tookMs: [3], outside: 4, refused: { busy: 1 }, cells: { p: { a: 2, b: 1 }, q: { a: 5 } } };
  expect(merged<unknown>([one, other])).toEqual({
    tookMs: [1, 2, 3],
    outside: 5,
    refused: { 'too-late': 2, busy: 1 },
    cells: { p: { a: 3, b: 1 }, q: { a: 5 } },
  });
  expect(merged([one])).toEqual(one);
});
