import { expect, test } from '@jest/globals';
import { digitsOf, groupedDigits, readAddress } from './address.ts';

test.each([
  ['/', '', { code: null, attendance: 'hall', table: '' }],
  ['/j/482913', '', { code: '482913', attendance: 'hall', table: '' }],
  ['/j/482%20913', '?at=remote', { code: '482913', attendance: 'remote', table: '' }],
  ['/j/482-913/', '?at=elsewhere', { code: '482913', attendance: 'hall', table: '' }],
  ['/j/482913', '?tisch=3&in=a', { code: '482913', attendance: 'hall', table: '?tisch=3&in=a' }],
  ['/j/482913', '?tisch=drei', { code: '482913', attendance: 'hall', table: '' }],
  ['/j/%E0%A4%A', '', { code: '04', attendance: 'hall', table: '' }],
] as const)('%s%s', (pathname, search, expected) => {
  expect(readAddress({ pathname, search })).toEqual(expected);
});

test.each([
  [' 482 913 ', '482913'],
  ['482-913', '482913'],
  ['4829137', '482913'],
  ['Code 48', '48'],
])('%p is typed', (typed, digits) => {
  expect(digitsOf(typed)).toBe(digits);
});

test('a code is shown in two groups of three', () => {
  expect([groupedDigits('48'), groupedDigits('482913')]).toEqual(['48', '482 913']);
});
