import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { SessionCommits } from './session-commits.ts';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

test('[P1] what writes in a session is made with its first item and forgotten with its last', async () => {
  const made: string[][] = [];
  const commits = new SessionCommits<{ meeting: string; session: string; n: number }, number>(
    ({ session }) => {
      const remembered = [session];
      made.push(remembered);
      return (items) => {
        remembered.push(items.map(({ n }) => n).join());
        return Promise.resolve(items.map(({ n }) => n));
      };
    },
  );
  const write = (session: string, n: number) => commits.add({ meeting: 'm', session, n });

  const first = [write('s', 1), write('t', 2), write('s', 3)];
  await jest.runAllTimersAsync();
  expect(await Promise.all(first)).toEqual([1, 2, 3]);
  const second = write('s', 4);
  await jest.runAllTimersAsync();
  expect(await second).toBe(4);

  expect(made).toEqual([
    ['s', '1,3'],
    ['t', '2'],
    ['s', '4'],
  ]);
});
