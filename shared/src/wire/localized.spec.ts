import { expect, test } from '@jest/globals';
import { languageOf, localized, type Text } from './localized.ts';

const both = { de: 'Frage', en: 'Question' };

test.each<[string, Text, string, string | undefined, string, string]>([
  ['the wanted language', both, 'en', undefined, 'Question', 'en'],
  ['German if nothing else is said', both, 'fr', undefined, 'Frage', 'de'],
  ["the meeting's language", both, 'fr', 'en', 'Question', 'en'],
  ['the first there is', { it: 'Domanda', fr: 'Question' }, 'pt', undefined, 'Domanda', 'it'],
  ['the first there is, also without the fallback', { it: 'Domanda' }, 'pt', 'en', 'Domanda', 'it'],
  ['nothing, if there is none', {}, 'pt', 'en', '', 'en'],
])('gives %s, and says which it is', (_, text, wanted, fallback, shown, language) => {
  expect(localized(text, wanted, fallback)).toBe(shown);
  expect(languageOf(text, wanted, fallback)).toBe(language);
});
