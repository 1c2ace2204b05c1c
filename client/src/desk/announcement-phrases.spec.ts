import { expect, test } from '@jest/globals';
import { phraseIn } from './announcement-phrases.ts';

test('a phrase is said in each language of the meeting in which it is known', () => {
  expect(phraseIn('begin', ['de', 'en'])).toEqual({
    de: 'Wir beginnen in fünf Minuten.',
    en: 'We begin in five minutes.',
  });
  expect(Object.keys(phraseIn('begin', ['uk', 'de']))).toEqual(['de']);
});
