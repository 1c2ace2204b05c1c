import { expect, test } from '@jest/globals';
import { actionNames, actionOf, keyShortcuts, keysOf } from './action-table.ts';

test('every key means one action', () => {
  const keys = actionNames.flatMap(keysOf);
  expect(new Set(keys).size).toBe(keys.length);
  for (const name of actionNames) for (const key of keysOf(name)) expect(actionOf(key)).toBe(name);
});

test('keys are said as screen readers expect them', () => {
  expect(keyShortcuts('take')).toBe('Space');
  expect(keyShortcuts('undo')).toBe('Z');
  expect(keyShortcuts('moveUp')).toBe('Alt+ArrowUp');
  expect(keyShortcuts('palette')).toBe('/ Control+K');
  expect(keyShortcuts('archive')).toBeUndefined();
});
