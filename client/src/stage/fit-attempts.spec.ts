import { expect, test } from '@jest/globals';
import { attempts } from './fit-attempts.ts';

test('letters shrink only after everything else was tried', () => {
  const firstSmall = attempts.findIndex(({ letters }) => letters < 1);
  expect(attempts.slice(0, firstSmall).every(({ letters }) => letters === 1)).toBe(true);
  expect(attempts.slice(firstSmall).every(({ letters, lines }) => letters < 1 && lines === 1)).toBe(true);
});

test('no text is cut while it fits whole, and then as late as possible', () => {
  const lines = attempts.map((each) => each.lines ?? Infinity);
  expect(lines).toEqual(lines.toSorted((a, b) => b - a));
  expect(attempts[0]).toEqual({ fit: 1, lines: null, letters: 1 });
});
