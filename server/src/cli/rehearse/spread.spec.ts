import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { lagsOf, spreadOf } from './spread.ts';

describe('percentiles', () => {
  test('by the nearest rank', () => {
    const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect(spreadOf(hundred)).toEqual({ count: 100, p50: 50, p95: 95, p99: 99, max: 100 });
    expect(spreadOf([7])).toEqual({ count: 1, p50: 7, p95: 7, p99: 7, max: 7 });
    expect(spreadOf([])).toEqual({ count: 0, p50: 0, p95: 0, p99: 0, max: 0 });
  });

  test('each was measured, and so many were not slower', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1 }), (times) => {
        const { p50, p95, p99, max } = spreadOf(times);
        for (const [percent, value] of [
          [50, p50],
          [95, p95],
          [99, p99],
          [100, max],
        ] as const) {
          expect(times).toContain(value);
          expect(times.filter((each) => each <= value).length / times.length).toBeGreaterThanOrEqual(
            percent / 100,
          );
        }
      }),
    );
  });
});

describe('how far a display is behind', () => {
  test('each vote until as many are shown', () => {
    const shown = [
      { votes: 2, at: 130 },
      { votes: 3, at: 210 },
    ];
    expect(lagsOf([120, 100, 205], shown)).toEqual([30, 10, 5]);
  });

  test('it may be ahead of the phone, and what was never shown has no lag', () => {
    expect(lagsOf([100, 200], [{ votes: 1, at: 90 }])).toEqual([0]);
    expect(lagsOf([100], [])).toEqual([]);
  });
});
