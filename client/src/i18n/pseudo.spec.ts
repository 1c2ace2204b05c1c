import { expect, test } from '@jest/globals';
import { directionOf } from './language.ts';
import { formatted } from './messages.ts';
import { pseudoLanguage, pseudoText, pseudoTranslation } from './pseudo.ts';

test('a text is longer, accented and in brackets; its values stay', () => {
  expect(pseudoText('noch {time}')).toBe('⟦ñöçĥ {time} lörém⟧');
});

test('a message with plurals keeps its forms', () => {
  const { votes } = pseudoTranslation({ votes: { one: '{n} Stimme', other: '{n} Stimmen' } });
  expect(formatted(votes!, { n: 1_234 }, pseudoLanguage)).toBe('⟦1,234 Šţíɱɱéñ lörém⟧');
});

test('it runs from right to left', () => {
  expect(directionOf(pseudoLanguage)).toBe('rtl');
});
