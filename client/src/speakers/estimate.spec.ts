import { expect, test } from '@jest/globals';
import { estimateOf } from './estimate.ts';

const minutes = (from: number, to: number) => estimateOf({ from: from * 60_000, to: to * 60_000 });

test.each([
  [0, 0.5, { is: 'soon' }],
  [0.2, 1, { is: 'soon' }],
  [0.5, 3.2, { is: 'within', to: 4 }],
  [4, 4, { is: 'about', to: 4 }],
  [8.4, 13.6, { is: 'between', from: 8, to: 14 }],
  [28.5, 41, { is: 'between', from: 28, to: 45 }],
  [33, 34, { is: 'between', from: 30, to: 35 }],
])('%d to %d minutes', (from, to, estimate) => {
  expect(minutes(from, to)).toEqual(estimate);
});

test('what cannot be told is not told', () => {
  expect(estimateOf(null)).toBeNull();
});
