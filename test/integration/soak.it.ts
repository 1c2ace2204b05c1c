import { describe, expect, test } from '@jest/globals';
import { emptyMeeting } from '../harness/new-meeting.ts';
import { environment } from '../harness/environment.ts';
import { ownServer } from '../harness/own-server.ts';
import { soakMeeting } from '../soak/meeting.ts';
import { summary, tableHead, tableRow } from '../soak/report.ts';
import type { Sample } from '../soak/sampler.ts';
import { slopeOf } from '../soak/slope.ts';
import { type Outcome, soak } from '../soak/soak.ts';
import { verdictOf } from '../soak/verdict.ts';

describe('how fast something grows', () => {
  const line = (slope: number, spoil: (y: number, index: number) => number = (y) => y) =>
    Array.from({ length: 60 }, (_, x) => ({ x, y: spoil(100 + slope * x, x) }));

  test('a straight line, exactly', () => {
    expect(slopeOf(line(2))).toEqual({ median: 2, least: 2, most: 2 });
  });

  test('single jumps change nothing', () => {
    const jumps = slopeOf(line(2, (y, index) => (index % 10 === 0 ? y + 5000 : y)))!;
    expect(jumps.median).toBeCloseTo(2, 0);
  });

  test('what only goes up and down does not grow', () => {
    const { least, most } = slopeOf(line(0, (y, index) => y + 30 * Math.sin(index * 1.7)))!;
    expect(least).toBeLessThan(0);
    expect(most).toBeGreaterThan(0);
  });

  test('a few measurements say nothing', () => {
    expect(slopeOf(line(2).slice(0, 7))).toBeNull();
  });
});

describe('what a soak means', () => {
  /** Half an hour in which the heap grows by so many MB an hour. */
  const halfAnHour = (mbPerHour: number, more: Partial<Outcome> = {}): Outcome => ({
    attendees: 600,
    seconds: 1800,
    samples: Array.from({ length: 360 }, (_, index) => sample(index * 5, mbPerHour)),
    polls: 90,
    wrongPolls: 0,
    votes: 50_000,
    errors: {},
    joined: 2000,
    left: 2000,
    reconnected: 3000,
    files: { before: 27, after: 30 },
    stillPresent: 0,
    ...more,
  });
  const sample = (at: number, mbPerHour: number): Sample => ({
    at,
    rssMb: 180 + ((at * 7) % 13),
    heapMb: 60 + (mbPerHour * at) / 3600 + ((at * 7) % 9),
    files: 640,
    cpu: 0.2,
    loopDelayMs: 12,
    roundTripMs: 4,
    phones: 600,
    votes: at * 28,
    errors: 0,
  });

  test.each([
    ['fine', halfAnHour(0)],
    ['grows', halfAnHour(200)],
    ['leaks', halfAnHour(0, { stillPresent: 1 })],
    ['leaks', halfAnHour(0, { files: { before: 27, after: 60 } })],
    ['wrong', halfAnHour(0, { wrongPolls: 1 })],
    ['wrong', halfAnHour(0, { errors: { 'a connection was lost': 1 } })],
    ['unclear', { ...halfAnHour(0), samples: halfAnHour(0).samples.slice(0, 36) }],
  ])('%s', (word, outcome) => {
    expect(verdictOf(outcome).word).toBe(word);
  });

  test('is said with the figures it comes from', () => {
    const outcome = halfAnHour(0);
    const lines = summary(outcome, verdictOf(outcome)).join('\n');
    for (const part of [/^fine/, /MB\/h \(/, /27 before, 30 after/, /50000 confirmed in 90 polls/])
      expect(lines).toMatch(part);
    expect(tableRow(outcome.samples.slice(-12))).toHaveLength(tableHead().length);
  });
});

test('twenty seconds of it: every vote is counted as confirmed, and in the end nobody is there', async () => {
  const server = await ownServer();
  const meeting = await emptyMeeting(soakMeeting, { ...environment(), url: server.url });
  const outcome = await soak({
    url: server.url,
    pid: server.pid,
    meeting: meeting.created,
    attendees: 60,
    seconds: 20,
    everySeconds: 1,
  });
  const { wrongPolls, errors, stillPresent, left, joined } = outcome;
  expect({ wrongPolls, errors, stillPresent, left }).toEqual({
    wrongPolls: 0,
    errors: {},
    stillPresent: 0,
    left: joined,
  });
  expect(outcome.votes).toBeGreaterThan(30);
  expect(outcome.samples.length).toBeGreaterThan(5);
  expect(verdictOf(outcome)).toMatchObject({
    word: 'unclear',
    reasons: [expect.stringMatching('too short')],
  });
});
