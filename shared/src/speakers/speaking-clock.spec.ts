import { describe, expect, test } from '@jest/globals';
import { type Clock, remainingAt, spokenAt, urgencyAt } from './speaking-clock.ts';

const running: Clock = { limitMs: 120_000, spokenMs: 10_000, runningSince: 5_000 };

describe('[F7] reading a speaking clock', () => {
  test('what was spoken before and since it runs; a paused one stands', () => {
    expect(spokenAt(running, 25_000)).toBe(30_000);
    expect(remainingAt(running, 25_000)).toBe(90_000);
    expect(spokenAt({ ...running, runningSince: null }, 25_000)).toBe(10_000);
  });

  test('a screen whose clock is a little behind shows no time before the beginning', () => {
    expect(spokenAt(running, 4_900)).toBe(10_000);
  });

  test.each([
    ['fine', 85_000 - 1],
    ['soon', 85_000],
    ['soon', 115_000 - 1],
    ['over', 115_000],
    ['over', 200_000],
  ])('%s at %i', (urgency, now) => {
    expect(urgencyAt(running, now)).toBe(urgency);
  });

  test('a short limit warns from its half, none never', () => {
    const short: Clock = { limitMs: 20_000, spokenMs: 0, runningSince: 0 };
    expect([9_999, 10_000, 20_000].map((now) => urgencyAt(short, now))).toEqual(['fine', 'soon', 'over']);
    expect(urgencyAt({ ...short, limitMs: null }, 1e9)).toBe('fine');
    expect(remainingAt({ ...short, limitMs: null }, 1e9)).toBeNull();
  });
});
