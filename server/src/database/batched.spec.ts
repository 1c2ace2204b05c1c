import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { batched } from './batched.ts';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

test('what is asked within a few milliseconds is loaded together, and everybody gets the own value', async () => {
  const loads: (readonly string[])[] = [];
  const find = batched(async (keys: readonly string[]) => {
    loads.push(keys);
    return (key) => key.toUpperCase();
  });
  const asked = [find('a'), find('b'), find('a')];
  await jest.advanceTimersByTimeAsync(3);
  expect(await Promise.all(asked)).toEqual(['A', 'B', 'A']);
  expect(loads).toEqual([['a', 'b', 'a']]);
});

test('what comes while a load is running waits for the next one', async () => {
  const loads: (readonly string[])[] = [];
  const find = batched(async (keys: readonly string[]) => {
    loads.push(keys);
    await new Promise((resolve) => setTimeout(resolve, 50));
    return (key) => key;
  });
  const first = find('a');
  await jest.advanceTimersByTimeAsync(10);
  const second = find('b');
  await jest.advanceTimersByTimeAsync(60);
  expect([await first, await second, loads]).toEqual(['a', 'b', [['a'], ['b']]]);
});

test('an error reaches everybody who waited, and nobody who comes later', async () => {
  let isDown = true;
  const find = batched(async () => {
    if (isDown) throw new Error('no database');
    return (key: string) => key;
  });
  const failed = Promise.allSettled([find('a'), find('b')]);
  await jest.advanceTimersByTimeAsync(3);
  expect((await failed).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  isDown = false;
  const found = find('c');
  await jest.advanceTimersByTimeAsync(3);
  expect(await found).toBe('c');
});
