import { expect, test } from '@jest/globals';
import { minutesOf } from './minutes-of.ts';

test.each([
  ['5', 5],
  [' 2,5 ', 2.5],
  ['2.5', 2.5],
  ['2:30', 2.5],
  ['0:05', 5 / 60],
])('"%s" is %d minutes', (typed, minutes) => {
  expect(minutesOf(typed)).toBeCloseTo(minutes);
});

test.each(['', 'bald', '2:75', '1:2:3'])('"%s" is none', (typed) => {
  expect(minutesOf(typed)).toBeNaN();
});
