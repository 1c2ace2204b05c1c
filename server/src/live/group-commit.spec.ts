import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { Refusal } from '@miteinander/shared/wire/errors';
import { GroupCommit, type GroupWork } from './group-commit.ts';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

type Flush = GroupWork<number, string>['flush'];

const dataError = new Error('data');
const isDataError = (error: unknown) => error === dataError;

/** A box that writes down its batches; `answer` says what becomes of one. */
function boxOf(answer: Flush) {
  const batches: number[][] = [];
  let idle = 0;
  const box = new GroupCommit<number, string>({
    flush(batch) {
      batches.push([...batch]);
      return answer(batch);
    },
    isWorthSplitting: isDataError,
    onIdle: () => (idle += 1),
  });
  return { box, batches, idleTimes: () => idle };
}

const echo: Flush = async (batch) => batch.map((item) => `ok ${item}`);
const outcomes = async (answers: Promise<string>[]) => {
  const settled = Promise.allSettled(answers);
  await jest.runAllTimersAsync();
  return (await settled).map((each) =>
    each.status === 'fulfilled' ? each.value : { refused: each.reason as unknown },
  );
};
const numbers = (length: number) => Array.from({ length }, (_, index) => index);

describe('[V1] votes are committed in groups', () => {
  test('what comes within a few milliseconds goes together, and everybody gets the own answer', async () => {
    const { box, batches } = boxOf(echo);
    expect(await outcomes([1, 2, 3].map((item) => box.add(item)))).toEqual(['ok 1', 'ok 2', 'ok 3']);
    expect(batches).toEqual([[1, 2, 3]]);
  });

  test('nobody is answered before the batch is stored', async () => {
    let store = () => {};
    const { box } = boxOf(
      (batch) =>
        new Promise((resolve) => {
          store = () => resolve(batch.map(String));
        }),
    );
    let answered = false;
    const answer = box.add(1).then(() => (answered = true));
    await jest.advanceTimersByTimeAsync(60_000);
    expect(answered).toBe(false);
    store();
    expect(await answer).toBe(true);
  });

  test('while one batch is being written the next gathers, in order and by seven hundred', async () => {
    let running = 0;
    const { box, batches } = boxOf(async (batch) => {
      expect(++running).toBe(1);
      await new Promise((resolve) => setTimeout(resolve, 50));
      running -= 1;
      return echo(batch);
    });
    const first = box.add(-1);
    await jest.advanceTimersByTimeAsync(10);
    const answers = await outcomes([first, ...numbers(2100).map((item) => box.add(item))]);
    expect(answers).toEqual([-1, ...numbers(2100)].map((item) => `ok ${item}`));
    expect(batches.map(({ length }) => length)).toEqual([1, 700, 700, 700]);
  });

  test('the next full batch is begun before the last one is answered', async () => {
    const happened: string[] = [];
    const { box } = boxOf(async (batch) => {
      happened.push(`begins with ${batch[0]}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
      return echo(batch);
    });
    const first = box.add(-1).then(() => happened.push('the first is answered'));
    await jest.advanceTimersByTimeAsync(10);
    await outcomes([first.then(String), ...numbers(700).map((item) => box.add(item))]);
    expect(happened).toEqual(['begins with -1', 'begins with 0', 'the first is answered']);
  });

  test('one that is refused is refused alone', async () => {
    const { box } = boxOf(async (batch) =>
      batch.map((item) => (item === 2 ? new Refusal('too-late') : `ok ${item}`)),
    );
    const answers = await outcomes([1, 2, 3].map((item) => box.add(item)));
    expect(answers).toEqual(['ok 1', { refused: expect.objectContaining({ code: 'too-late' }) }, 'ok 3']);
  });

  test('after an error of the data they go one by one, and only the impossible one fails', async () => {
    const { box, batches } = boxOf((batch) => (batch.includes(2) ? Promise.reject(dataError) : echo(batch)));
    expect(await outcomes([1, 2, 3].map((item) => box.add(item)))).toEqual([
      'ok 1',
      { refused: dataError },
      'ok 3',
    ]);
    expect(batches).toEqual([[1, 2, 3], [1], [2], [3]]);
  });

  test('after any other error all are told, nothing is tried again, and the next batch goes on', async () => {
    const lost = new Error('connection lost');
    const { box, batches } = boxOf((batch) => (batch.includes(2) ? Promise.reject(lost) : echo(batch)));
    expect(await outcomes([1, 2, 3].map((item) => box.add(item)))).toEqual(
      [1, 2, 3].map(() => ({ refused: lost })),
    );
    expect(await outcomes([box.add(4)])).toEqual(['ok 4']);
    expect(batches).toEqual([[1, 2, 3], [4]]);
  });

  test('[L9] whoever does not fit in is told busy, and there is room again later', async () => {
    const { box } = boxOf(echo);
    const all = numbers(20_000).map((item) => box.add(item));
    expect(() => box.add(-1)).toThrow(expect.objectContaining({ code: 'busy' }));
    expect(await outcomes(all)).toHaveLength(20_000);
    expect(await outcomes([box.add(7)])).toEqual(['ok 7']);
  });
});
