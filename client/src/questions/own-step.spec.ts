import { expect, test } from '@jest/globals';
import { stationOf, stepOf } from './own-step.ts';

type Asked = Parameters<typeof stepOf>[0];
const root = (state: 'approved' | 'answered' | 'declined', place: 'now' | 'next' | null = null) => ({
  id: 'r',
  text: 'Die andere',
  state,
  place,
});

test.each<[Asked['state'], Asked['place'], Asked['mergedInto'], ReturnType<typeof stepOf>]>([
  ['new', null, null, 'new'],
  ['approved', null, null, 'approved'],
  ['approved', 'next', null, 'next'],
  ['approved', 'now', null, 'now'],
  ['answered', null, null, 'answered'],
  ['declined', null, null, 'declined'],
  ['archived', null, null, 'archived'],
  ['approved', null, root('approved'), 'merged'],
  ['new', null, root('approved'), 'merged'],
  ['approved', null, root('approved', 'now'), 'now'],
  ['approved', null, root('answered'), 'answered'],
])('[Q30] %s, %s, merged into %j: %s', (state, place, mergedInto, step) => {
  expect(stepOf({ state, place, mergedInto })).toBe(step);
});

test('[Q30] on its way a question never goes back a station, and one that left it has none', () => {
  const way = (['new', 'approved', 'next', 'now', 'answered'] as const).map(stationOf);
  expect(way).toEqual([1, 2, 2, 3, 4]);
  expect([stationOf('declined'), stationOf('archived')]).toEqual([null, null]);
});
