import { expect, test } from '@jest/globals';
import { shownRows } from './shown-rows.ts';

const row = (key: string, votes: number) => ({ key, bars: [{ series: 'all', votes, share: 0 }] });
const rows = [row('a', 1), row('b', 9), row('c', 0), row('d', 4)];

test('of too many answers the strongest are shown, in the order of the poll', () => {
  const { shown, left } = shownRows(rows, 2);
  expect(shown.map(({ key }) => key)).toEqual(['b', 'd']);
  expect(left).toBe(2);
});

test('what fits is shown whole', () => {
  expect(shownRows(rows, 4)).toEqual({ shown: rows, left: 0 });
});
