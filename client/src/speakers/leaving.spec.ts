import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { leave, leavingNow, stay, thinkAgainMs } from './leaving.ts';

const globals = globalThis as { addEventListener?: unknown; removeEventListener?: unknown };

beforeEach(() => {
  jest.useFakeTimers();
  globals.addEventListener = () => undefined;
  globals.removeEventListener = () => undefined;
});
afterEach(() => {
  stay();
  jest.useRealTimers();
});

test('[F22] a request is taken back after some seconds, and not if one thinks again', () => {
  const sent: string[] = [];
  leave('a', () => sent.push('a'));
  expect(leavingNow()).toBe('a');
  jest.advanceTimersByTime(thinkAgainMs - 1);
  expect(sent).toEqual([]);
  stay();
  jest.advanceTimersByTime(thinkAgainMs);
  expect([sent, leavingNow()]).toEqual([[], null]);

  leave('b', () => sent.push('b'));
  jest.advanceTimersByTime(thinkAgainMs);
  expect([sent, leavingNow()]).toEqual([['b'], null]);
});

test('of two, the first is sent at once', () => {
  const sent: string[] = [];
  leave('a', () => sent.push('a'));
  leave('b', () => sent.push('b'));
  expect([sent, leavingNow()]).toEqual([['a'], 'b']);
});
