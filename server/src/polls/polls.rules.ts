/**
 * A poll's life as pure functions: each gives the next life, or refuses. Times are milliseconds since 1970 by
 * the database's clock.
 */
import { type ErrorCode, Refusal } from '@miteinander/shared/wire/errors';
import type { PollContent, PollLife } from './poll-row.ts';

/** Votes that were sent in time may still be on their way into a transaction: *counting* waits this long. */
const settleMs = 1000;

export function opened(poll: PollLife & PollContent, now: number): PollLife {
  require(poll, 'draft');
  const closesAt = poll.duration_s === null ? null : new Date(now + poll.duration_s * 1000);
  return { ...lifeOf(poll), state: 'open', opened_at: new Date(now), closes_at: closesAt, due_at: closesAt };
}

/** The deadline moves by `seconds`; one that has passed, or was never set, counts from now. */
export function extended(poll: PollLife, now: number, seconds: number): PollLife {
  require(poll, 'open');
  const closesAt = new Date(Math.max(poll.closes_at?.getTime() ?? now, now) + seconds * 1000);
  return { ...lifeOf(poll), closes_at: closesAt, due_at: closesAt };
}

/**
 * Closed by hand now, or because its deadline has passed: a deadline that was missed counts as it was announced.
 * Remote people hear the hall later.
 */
export function closing(poll: PollLife, now: number, graceS: number): PollLife {
  require(poll, 'open');
  const until = Math.min(now, poll.closes_at?.getTime() ?? now);
  const remoteUntil = until + graceS * 1000;
  return {
    ...lifeOf(poll),
    state: 'closing',
    closes_at: new Date(until),
    hall_until: new Date(until),
    remote_until: new Date(remoteUntil),
    due_at: new Date(remoteUntil + settleMs),
  };
}

/** What a poll that is due becomes now by itself, or null if nothing is due [V7]. */
export function due(poll: PollLife, now: number, graceS: number): PollLife | null {
  if (!poll.due_at || poll.due_at.getTime() > now) return null;
  if (poll.state === 'open') return closing(poll, now, graceS);
  if (poll.state === 'closing') return { ...lifeOf(poll), state: 'counting', due_at: new Date(now) };
  return null;
}

/** Ended at `at` by something that was no deadline: due to be counted at once. */
export function interrupted(poll: PollLife, at: number, now: number): PollLife {
  const until = (deadline: Date | null) => new Date(Math.min(at, deadline?.getTime() ?? at));
  return {
    ...lifeOf(poll),
    state: 'counting',
    closes_at: until(poll.closes_at),
    hall_until: until(poll.hall_until),
    remote_until: until(poll.remote_until),
    due_at: new Date(now),
  };
}

/** Counted and frozen; with these two policies everybody sees the result as soon as the poll is closed. */
export function closed(
  poll: PollLife & PollContent,
  frozen: NonNullable<PollLife['frozen']>,
  now: number,
): PollLife {
  require(poll, 'counting');
  const isRevealed = poll.revealed || poll.results === 'live' || poll.results === 'after-close';
  return {
    ...lifeOf(poll),
    state: 'closed',
    due_at: null,
    closed_at: new Date(now),
    revealed: isRevealed,
    frozen,
  };
}

export function withReveal(poll: PollLife, isRevealed: boolean): PollLife {
  require(poll, 'closed');
  return { ...lifeOf(poll), revealed: isRevealed };
}

/** Put away; due at once, because its ballots have to lose attendance and group. */
export function archived(poll: PollLife, now: number): PollLife {
  require(poll, 'closed');
  return { ...lifeOf(poll), state: 'archived', due_at: new Date(now) };
}

export function removed(poll: PollLife): PollLife {
  require(poll, 'draft');
  return { ...lifeOf(poll), state: 'removed' };
}

/** Why a vote that reached the server at `receivedAt` is not taken, or null if it is [V3]. */
export function inadmissible(
  poll: PollLife,
  attendance: 'hall' | 'remote',
  receivedAt: number,
  graceS: number,
): ErrorCode | null {
  if (poll.state === 'draft' || poll.state === 'removed') return 'not-open';
  if (poll.state !== 'open' && poll.state !== 'closing') return 'too-late';
  const closesAt = poll.closes_at?.getTime() ?? Infinity;
  const until =
    attendance === 'remote' ? (poll.remote_until?.getTime() ?? closesAt + graceS * 1000) : closesAt;
  return receivedAt <= until ? null : 'too-late';
}

function require(poll: PollLife, state: PollLife['state']): void {
  if (poll.state !== state) throw new Refusal('conflict', { current: { state: poll.state } });
}

function lifeOf(poll: PollLife): PollLife {
  const { state, opened_at, closes_at, hall_until, remote_until, due_at, closed_at, revealed, frozen } = poll;
  return { state, opened_at, closes_at, hall_until, remote_until, due_at, closed_at, revealed, frozen };
}
