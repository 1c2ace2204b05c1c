import { describe, expect, test } from '@jest/globals';
import type { Ended } from './estimate.ts';
import { fineMeasures } from './measures.sample.ts';
import { type Findings, limitText, reportOf } from './report.ts';
import { verdictOf } from './verdict.ts';

function findings(change: (measures: Findings['measures']) => void = () => undefined): Findings {
  const measures = fineMeasures();
  change(measures);
  return { measures, verdict: verdictOf(measures), bottleneck: null, limit: null, pages: [], warnings: [] };
}

describe('the answer', () => {
  test('begins with what one wants to know', () => {
    expect(reportOf(findings())[0]).toBe(
      '300 phones: fine. When all voted within one second, 95 of 100 votes were confirmed within 120 ms, the slowest after 300 ms; everybody saw the result within 0.6 s.',
    );
  });

  test('gives reasons where it is not fine, and what was busy', () => {
    const tight = findings((measures) => (measures.back.max = 9000));
    const lines = reportOf({ ...tight, bottleneck: 'database' });
    expect(lines[0]).toContain('300 phones: works, but tight.');
    expect(lines[0]).toContain('Why: the server waited for its database.');
    expect(lines).toContain('Not fine: the hall back after its Wi-Fi failed: 9.0 s, more than 5.0 s.');
  });

  test('shouts if it was not exact', () => {
    const wrong = findings(({ exactness }) => Object.assign(exactness, { counted: 899, wrongPolls: 1 }));
    expect(reportOf(wrong)[0]).toContain('NOT EXACT');
  });

  test('says what the page weighs', () => {
    const pages = [
      { tookMs: 120, bytes: 341_200, files: 5 },
      { tookMs: 180, bytes: 341_200, files: 5 },
    ];
    expect(reportOf({ ...findings(), pages })).toContain(
      'The page: 5 files, 341 KB unpacked; 2 browsers at once had it after 180 ms.',
    );
  });

  test('carries every note', () => {
    expect(reportOf({ ...findings(), warnings: ['Mind this.'] })).toContain('Note: Mind this.');
  });
});

describe('the limit in words', () => {
  const limit = { phones: 1937, measured: 1200, ended: 'time' as Ended, bottleneck: null };
  test.each([
    [{ ...limit, kind: 'found' as const }, 'The limit is at about 1,900 phones (measured up to 1,200).'],
    [{ ...limit, kind: 'estimated' as const }, /^The limit will be at about 1,900 phones, by how the queue/],
    [
      { ...limit, kind: 'beyond' as const, phones: 1200 },
      'The limit is above 1,200 phones: more were not tried in the time there was.',
    ],
    [{ ...limit, kind: 'beyond' as const, measured: 0, ended: 'strained' as const }, /cannot be said/],
  ])('%j', (given, expected) => {
    if (typeof expected === 'string') expect(limitText(given)).toBe(expected);
    else expect(limitText(given)).toMatch(expected);
  });
});
