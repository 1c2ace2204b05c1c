import { expect, test } from '@jest/globals';
import { initialsOf } from './initials.ts';

test.each([
  ['Prof. Dr. Leyla Yılmaz', 'LY'],
  ['Stadt Dortmund', 'SD'],
  ['Behörde', 'B'],
  ['Anna Maria von Berg (KI)', 'AB'],
  ['ليلى', 'ل'],
  ['…', ''],
])('%s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
