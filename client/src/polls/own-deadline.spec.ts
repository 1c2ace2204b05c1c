import { expect, test } from '@jest/globals';
import { isTaken, ownDeadline, type Voter } from './own-deadline.ts';

const hall: Voter = { attendance: 'hall', extraTime: false };
const remote: Voter = { attendance: 'remote', extraTime: false };
const slow = (voter: Voter): Voter => ({ ...voter, extraTime: true });

const timed = { state: 'open', closesAt: 100, acceptsUntil: null, extraMs: 30 } as const;
const ranOut = { ...timed, state: 'closing', acceptsUntil: { hall: 100, remote: 120 } } as const;
const byHand = { ...ranOut, acceptsUntil: { hall: 60, remote: 80 }, extraMs: 0 } as const;
const untimed = { ...timed, closesAt: null, extraMs: 0 } as const;

test.each([
  ['the hall', timed, hall, { until: 100, why: 'everybody' }],
  ['a screen, which hears the hall later', timed, remote, { until: 120, why: 'remote' }],
  ['the hall, with more time', timed, slow(hall), { until: 130, why: 'extra' }],
  ['a screen, with more time', timed, slow(remote), { until: 150, why: 'extra' }],
  ['the hall, after the time ran out', ranOut, hall, { until: 100, why: 'everybody' }],
  ['a screen, after the time ran out', ranOut, remote, { until: 120, why: 'remote' }],
  ['more time, after the time ran out', ranOut, slow(hall), { until: 130, why: 'extra' }],
  ['more time, closed by hand', byHand, slow(hall), { until: 60, why: 'everybody' }],
  ['a screen, closed by hand', byHand, slow(remote), { until: 80, why: 'remote' }],
] as const)('[V3] [V12] the own deadline of %s', (_, poll, voter, expected) => {
  expect(ownDeadline(poll, voter, 20)).toEqual(expected);
});

test('without a limit nobody has a deadline, and once it is closed neither', () => {
  expect(ownDeadline(untimed, slow(remote), 20)).toBeNull();
  expect(ownDeadline({ ...timed, state: 'closed' }, hall, 20)).toBeNull();
});

test('a vote is taken while the poll is open, and while it closes until the own deadline', () => {
  expect([99, 101].map((now) => isTaken(timed, hall, now))).toEqual([true, true]);
  expect([99, 100].map((now) => isTaken(ranOut, hall, now))).toEqual([true, false]);
  expect([119, 120].map((now) => isTaken(ranOut, remote, now))).toEqual([true, false]);
  expect([129, 130].map((now) => isTaken(ranOut, slow(hall), now))).toEqual([true, false]);
  expect(isTaken({ ...ranOut, state: 'counting' }, slow(remote), 0)).toBe(false);
});
