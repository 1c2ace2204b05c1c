import { expect, test } from '@jest/globals';
import { about, grouped, percent, seconds } from './figures.ts';

test.each([
  [0.4, '0 ms'],
  [45.2, '45 ms'],
  [499, '499 ms'],
  [612, '0.6 s'],
  [9940, '9.9 s'],
  [12_345, '12 s'],
])('%d ms is said as %s', (timeMs, said) => {
  expect(seconds(timeMs)).toBe(said);
});

test('an estimate has two figures that count', () => {
  expect([8, 47, 1937, 12_490].map(about)).toEqual([8, 47, 1900, 12_000]);
  expect([grouped(1900), percent(0.936)]).toEqual(['1,900', '94 %']);
});
