import { expect, test } from '@jest/globals';
import { newScreenToken, screenToken } from './screen-token.ts';

function storage() {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    items,
  };
}

test('a screen keeps its token, and gets another one when it asks for it', () => {
  const kept = storage();
  const token = screenToken(kept);
  expect(token).toMatch(/^[\w-]{43}$/);
  expect(screenToken(kept)).toBe(token);
  const other = newScreenToken(kept);
  expect(other).not.toBe(token);
  expect(screenToken(kept)).toBe(other);
});

test('what is no token is replaced', () => {
  const kept = storage();
  kept.setItem('miteinander.display.token', 'null');
  expect(screenToken(kept)).toMatch(/^[\w-]{43}$/);
});

test('where nothing may be kept there is a token all the same', () => {
  const refuse = () => {
    throw new Error('forbidden');
  };
  expect(screenToken({ getItem: refuse, setItem: refuse })).toMatch(/^[\w-]{43}$/);
  expect(screenToken(null)).toMatch(/^[\w-]{43}$/);
});
