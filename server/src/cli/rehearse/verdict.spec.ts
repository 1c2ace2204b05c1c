import { describe, expect, test } from '@jest/globals';
import { exactnessOf } from './exactness.ts';
import { fineMeasures } from './measures.sample.ts';
import { verdictOf } from './verdict.ts';

describe('the word for a rehearsal', () => {
  test('fine, and there is nothing to say', () => {
    expect(verdictOf(fineMeasures())).toEqual({ word: 'fine', isExact: true, reasons: [] });
  });

  test('tight, with the reason and the bound', () => {
    const measures = fineMeasures();
    measures.rush.votes.p95 = 2100;
    expect(verdictOf(measures)).toMatchObject({
      word: 'works, but tight',
      reasons: ['95 of 100 votes confirmed, when everybody votes within 1 s: 2.1 s, more than 1.5 s'],
    });
  });

  test('the worst of several counts, and all of them are named', () => {
    const measures = fineMeasures();
    measures.rush.votes.p95 = 2100;
    measures.result.max = 6000;
    const { word, reasons } = verdictOf(measures);
    expect([word, reasons.length]).toEqual(['too much', 2]);
  });

  test.each([
    ['somebody does not get in', (measures) => (measures.arrival.outside = 1)],
    ['somebody does not come back', (measures) => (measures.back.lost = 1)],
    ['somebody misses a result', (measures) => (measures.result.missed = 1)],
    ['a vote is never answered', (measures) => (measures.rush.unanswered = 1)],
    ['a vote is refused', (measures) => (measures.rush.refused = { 'too-late': 1 })],
    ['many connections fail', (measures) => (measures.dropped = 20)],
  ] as [string, (measures: ReturnType<typeof fineMeasures>) => void][])('too much: %s', (_, spoil) => {
    const measures = fineMeasures();
    spoil(measures);
    expect(verdictOf(measures).word).toBe('too much');
  });

  test('a connection or two may fail', () => {
    expect(verdictOf({ ...fineMeasures(), dropped: 2 }).word).toBe('works, but tight');
  });

  test.each(['wrongPolls', 'wrongOwn'] as const)('not exact: %s', (what) => {
    const measures = fineMeasures();
    measures.exactness[what] = 1;
    expect(verdictOf(measures).isExact).toBe(false);
  });

  test('not exact: phones see different things', () => {
    const measures = fineMeasures();
    measures.exactness.states = 2;
    expect(verdictOf(measures).isExact).toBe(false);
  });
});

describe('exactness compares what was confirmed with what was counted, option by option', () => {
  const report = { states: { x: 3 }, wrongOwn: 0, pending: {}, dropped: 0, confirmed: { p: { a: 2, b: 1 } } };

  test('equal', () => {
    const exact = exactnessOf(report, new Map([['p', { a: 2, b: 1, c: 0, abstain: 0 }]]));
    expect(exact).toMatchObject({ confirmed: 3, counted: 3, wrongPolls: 0, states: 1 });
  });

  test.each([
    ['one is missing', { a: 1, b: 1 }],
    ['one is counted twice', { a: 3, b: 1 }],
    ['one went elsewhere', { a: 1, b: 2 }],
    ['one went where nobody voted', { a: 2, b: 1, abstain: 1 }],
  ])('%s', (_, cells) => {
    expect(exactnessOf(report, new Map([['p', cells]])).wrongPolls).toBe(1);
  });

  test('what was never answered may count or not', () => {
    const open = { ...report, pending: { p: 1 } };
    for (const cells of [
      { a: 2, b: 1 },
      { a: 2, b: 2 },
      { a: 1, b: 2 },
    ])
      expect(exactnessOf(open, new Map([['p', cells]]))).toMatchObject({ wrongPolls: 0, unknown: 1 });
    expect(exactnessOf(open, new Map([['p', { a: 4, b: 1 }]])).wrongPolls).toBe(1);
  });
});
