import { expect, test } from '@jest/globals';
import { dialled, waysFor } from './heard.ts';

test('people in the hall speak into its microphone, remote ones in the ways that the session offers', () => {
  const all = { conference: 'https://treffen.example/1', phone: '030 1234', isReadOut: true };
  expect(waysFor('hall', all)).toEqual(['microphone', 'read-out']);
  expect(waysFor('remote', all)).toEqual(['conference', 'phone', 'read-out']);
  const none = { conference: null, phone: null, isReadOut: false };
  expect([waysFor('hall', none), waysFor('remote', none)]).toEqual([['microphone'], ['read-out']]);
});

test.each([
  ['+49 30 1234567, Konferenz 98765#', '+49301234567'],
  ['(030) 12 34 56', '030123456'],
  ['030/1234-56', '030123456'],
  ['Nebenstelle 7', null],
])('%s is dialled as %s', (written, number) => {
  expect(dialled(written)).toBe(number);
});
