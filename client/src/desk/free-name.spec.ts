import { expect, test } from '@jest/globals';
import { freeName } from './free-name.ts';

test('a second display of the same kind gets a number', () => {
  expect(freeName('Saal', [])).toBe('Saal');
  expect(freeName('Saal', ['Saal'])).toBe('Saal 2');
  expect(freeName('Saal', ['Saal', 'Saal 2', 'Foyer'])).toBe('Saal 3');
});
