import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { ChannelQueue } from './channel-queue.ts';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

/** Lets everything run that waits for nothing but its turn. */
const settled = () => jest.advanceTimersByTimeAsync(0);

describe('[L2] one transaction at a time per channel', () => {
  test('in the order in which they came, whatever comes and ends when', async () => {
    const steps = fc.array(fc.constantFrom('enter a', 'enter b', 'leave a', 'leave b'), { maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        const queue = new ChannelQueue();
        const came: Record<string, number[]> = { a: [], b: [] };
        const served: Record<string, number[]> = { a: [], b: [] };
        const turns: Record<string, (() => void)[]> = { a: [], b: [] };
        const leave = async (channel: string) => {
          turns[channel]!.shift()?.();
          await settled();
        };
        for (const [index, step] of all.entries()) {
          const [verb, channel] = step.split(' ') as ['enter' | 'leave', string];
          if (verb === 'leave') await leave(channel);
          else {
            came[channel]!.push(index);
            void queue.enter(channel).then((end) => {
              served[channel]!.push(index);
              return turns[channel]!.push(end);
            });
            await settled();
          }
          for (const held of Object.values(turns)) expect(held.length).toBeLessThanOrEqual(1);
        }
        while (turns['a']!.length + turns['b']!.length > 0) await Promise.all([leave('a'), leave('b')]);
        expect(served).toEqual(came);
        expect(queue.isEmpty).toBe(true);
      }),
    );
  });

  test('a turn is handed over: nobody slips in between its end and the next', async () => {
    const queue = new ChannelQueue();
    const order: string[] = [];
    const first = await queue.enter('a');
    const second = queue.enter('a').then((end) => (order.push('second'), end));
    first();
    const third = queue.enter('a').then(() => order.push('third'));
    const end = await second;
    await settled();
    expect(order).toEqual(['second']);
    end();
    await third;
    expect(order).toEqual(['second', 'third']);
  });
});

describe('[L9] a hot channel answers busy', () => {
  test('after two seconds of waiting, and then forgets who waited', async () => {
    const queue = new ChannelQueue();
    const end = await queue.enter('a');
    const late = queue.enter('a').catch((error: unknown) => error);
    await jest.advanceTimersByTimeAsync(1000);
    const later = queue.enter('a');
    await jest.advanceTimersByTimeAsync(1000);
    expect(await late).toMatchObject({ code: 'busy', details: { retryAfterMs: 500 } });
    end();
    (await later)();
    expect(queue.isEmpty).toBe(true);
  });

  test('whoever got a turn in time is not told busy any more', async () => {
    const queue = new ChannelQueue();
    const end = await queue.enter('a');
    const next = queue.enter('a');
    await jest.advanceTimersByTimeAsync(1999);
    end();
    expect(jest.getTimerCount()).toBe(0);
    (await next)();
    expect(queue.isEmpty).toBe(true);
  });

  test('at once if two hundred are waiting; other channels do not notice', async () => {
    const queue = new ChannelQueue();
    const end = await queue.enter('a');
    const waiting = Array.from({ length: 200 }, () => queue.enter('a').then((leave) => leave()));
    await expect(queue.enter('a')).rejects.toMatchObject({ code: 'busy' });
    (await queue.enter('b'))();
    end();
    await Promise.all(waiting);
    expect(queue.isEmpty).toBe(true);
  });
});
