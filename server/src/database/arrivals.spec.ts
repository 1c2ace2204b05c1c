import { describe, expect, test } from '@jest/globals';
import { Arrivals } from './arrivals.ts';

/** Lets `count` arrive evenly within `ms`; gives how long the last one gathers. */
function gatherAfter(count: number, ms: number): number {
  const arrivals = new Arrivals();
  for (let index = 1; index <= count; index += 1) arrivals.came((index * ms) / count);
  return arrivals.gatherMs(ms);
}

describe('how long questions gather', () => {
  test('a single one does not wait', () => {
    expect(new Arrivals().gatherMs(0)).toBe(3);
    expect(gatherAfter(1, 10)).toBe(3);
    expect(gatherAfter(30, 15_000)).toBe(3);
  });

  test('the more come, the longer, but never longer than people can wait', () => {
    expect(gatherAfter(100, 1000)).toBeGreaterThan(40);
    expect(gatherAfter(100, 1000)).toBeLessThan(100);
    expect(gatherAfter(5000, 3000)).toBe(600);
  });

  test('what is over is forgotten', () => {
    const arrivals = new Arrivals();
    for (let index = 0; index < 5000; index += 1) arrivals.came(index / 10);
    expect(arrivals.gatherMs(10_000)).toBe(3);
  });
});
