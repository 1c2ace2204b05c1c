import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Limits } from './limits.ts';

const paces = fc.record({
  perSecond: fc.integer({ min: 1, max: 40 }),
  burst: fc.integer({ min: 5, max: 20 }),
});
/** Milliseconds between one attempt and the next. */
const gaps = fc.array(fc.oneof(fc.nat(20), fc.nat(20), fc.nat(20), fc.nat(3000)), {
  minLength: 1,
  maxLength: 80,
});

describe('[L10] commands are paced', () => {
  test('in any window no more pass than the burst and what refills meanwhile', () => {
    fc.assert(
      fc.property(paces, gaps, (pace, waits) => {
        const limits = new Limits();
        const passed: number[] = [];
        let now = 1000;
        for (const wait of waits) {
          now += wait;
          if (limits.take('ann', 'wave', pace, now) === 0) passed.push(now);
        }
        for (const [first, from] of passed.entries()) {
          for (const [more, to] of passed.slice(first).entries())
            expect(more + 1).toBeLessThanOrEqual(pace.burst + ((to - from) / 1000) * pace.perSecond + 1e-6);
        }
      }),
    );
  });

  test('what was queued gets in: at once up to the burst, then whoever waits as told passes', () => {
    fc.assert(
      fc.property(paces, fc.integer({ min: 1, max: 60 }), (pace, queued) => {
        const limits = new Limits();
        let now = 0;
        for (let item = 0; item < queued; item += 1) {
          const wait = limits.take('ann', 'wave', pace, now);
          expect(wait > 0).toBe(item >= pace.burst);
          if (wait === 0) continue;
          expect(wait).toBeLessThanOrEqual(1000 / pace.perSecond + 1);
          // A millisecond for what binary fractions lose.
          now += wait + 1;
          expect(limits.take('ann', 'wave', pace, now)).toBe(0);
        }
      }),
    );
  });

  test('a bucket lasts longer than it takes to fill again', () => {
    const limits = new Limits();
    const slowest = { perSecond: 0.1, burst: 2 };
    for (const key of ['ann', 'ann']) limits.take(key, 'wave', slowest, 59_000);
    // Others make a new generation, in which ann was not seen yet.
    limits.take('bob', 'wave', slowest, 61_000);
    expect(limits.take('ann', 'wave', slowest, 62_000)).toBeGreaterThan(0);
  });

  test('each by oneself: one who asks too often takes nothing from another', () => {
    const limits = new Limits();
    const pace = { perSecond: 1, burst: 2 };
    const tries = [1, 2, 3].map(() => limits.take('ann', 'wave', pace, 0));
    expect(tries).toEqual([0, 0, 1000]);
    expect(limits.take('bob', 'wave', pace, 0)).toBe(0);
  });

  test('asking in vain does not lengthen the wait', () => {
    const limits = new Limits();
    const pace = { perSecond: 1, burst: 1 };
    expect([0, 0, 250, 500, 750, 1000].map((now) => limits.take('ann', 'wave', pace, now))).toEqual([
      0, 1000, 750, 500, 250, 0,
    ]);
  });
});
