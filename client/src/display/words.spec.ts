import { expect, test } from '@jest/globals';
import { displayWords } from './words.ts';

test.each([
  [null, undefined, 'de'],
  ['en', { languages: ['de'] }, 'en'],
  ['en-GB', undefined, 'en'],
  [null, { languages: ['fr', 'en', 'de'] }, 'en'],
  ['xx', { languages: ['de', 'en'] }, 'de'],
])('a display asked for %j in a meeting of %j speaks %s', (wanted, meeting, expected) => {
  expect(displayWords(wanted, meeting).languageTag).toBe(expected);
});
