import { expect, test } from '@jest/globals';
import { stageWords } from './stage-words.ts';

test.each([
  [null, undefined, 'de'],
  ['en', { languages: ['de'] }, 'en'],
  ['en-GB', undefined, 'en'],
  [null, { languages: ['fr', 'en', 'de'] }, 'en'],
  ['xx', { languages: ['de', 'en'] }, 'de'],
])('a display asked for %j in a meeting of %j speaks %s', (wanted, meeting, expected) => {
  expect(stageWords(wanted, meeting).language).toBe(expected);
});
