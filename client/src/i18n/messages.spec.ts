import { expect, test } from '@jest/globals';
import { formatted } from './messages.ts';

const votes = { one: '{n} Stimme', other: '{n} Stimmen' };

test.each([
  [0, '0 Stimmen'],
  [1, '1 Stimme'],
  [1234, '1.234 Stimmen'],
])('%d votes in German', (n, expected) => {
  expect(formatted(votes, { n }, 'de')).toBe(expected);
});

test('a value that is not given stays visible instead of vanishing', () => {
  expect(formatted('Hallo {name}', {}, 'de')).toBe('Hallo {name}');
});
