import { expect, test } from '@jest/globals';
import { directionOf, languageFor } from './language.ts';

const available = ['de', 'en'];

test.each([
  ['a choice wins', { chosen: 'en', meeting: ['de'], browser: ['de'] }, 'en'],
  ['a choice that is not offered any more does not', { chosen: 'fr', meeting: ['de'], browser: [] }, 'de'],
  ['browser and meeting agree', { chosen: null, meeting: ['de', 'en'], browser: ['fr', 'en-GB'] }, 'en'],
  ['they do not: the meeting speaks', { chosen: null, meeting: ['de'], browser: ['en'] }, 'de'],
  ['no meeting yet: the browser', { chosen: null, meeting: [], browser: ['en-US', 'de'] }, 'en'],
  ['nothing known', { chosen: null, meeting: [], browser: [] }, 'de'],
])('%s', (_, wishes, expected) => {
  expect(languageFor({ available, ...wishes })).toBe(expected);
});

test('some languages run from right to left', () => {
  expect([directionOf('de'), directionOf('ar-EG')]).toEqual(['ltr', 'rtl']);
});
