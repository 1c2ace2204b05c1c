import { expect, test } from '@jest/globals';
import { attendeeDe } from './attendee.de.ts';
import { attendeeEn } from './attendee.en.ts';
import { commonDe } from './common.de.ts';
import { commonEn } from './common.en.ts';
import { formatted, type Messages } from './messages.ts';

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

test.each<[string, Messages, Messages]>([
  ['common', commonDe, commonEn],
  ['attendee', attendeeDe, attendeeEn],
])('%s: both languages use the same values', (_, source, translation) => {
  const names = (message: unknown) => new Set(JSON.stringify(message).match(/\{\w+\}/g));
  for (const key of Object.keys(source))
    expect([key, names(translation[key])]).toEqual([key, names(source[key])]);
});
