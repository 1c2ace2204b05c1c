import { expect, test } from '@jest/globals';
import { nearest } from './nearest.ts';

const known = ['title', 'timeZone', 'results', 'round_table', 'talk'];

test.each([
  ['titel', 'title'],
  ['Title', 'title'],
  ['timezone', 'timeZone'],
  ['time-zone', 'timeZone'],
  ['result', 'results'],
  ['round table', 'round_table'],
  ['tlak', 'talk'],
  ['colour', undefined],
  ['x', undefined],
])('"%s" means %s', (typed, meant) => {
  expect(nearest(typed, known)).toBe(meant);
});
