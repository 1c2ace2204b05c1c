/**
 * A poll's life as pure functions: each gives the next life, or refuses. Times are milliseconds since 1970 by
 * the database's clock.
 */
import { type ErrorCode, Refusal } from '@miteinander/shared/wire/errors';
import { extraMs } from './extra-time.ts';
import type { PollContent, PollLife } from './poll-row.ts';

/** Votes that were sent in time may still be on their way into a transaction: *counting* waits this long. */
const settleMs = 1000;

export function opened(poll: PollLife & PollContent, now: number): PollLife {
  mustBe(poll, 'draft');
  const closesAt = poll.duration_s === null ? null : new Date(now + poll.duration_s * 1000);
  return { ...lifeOf(poll), state: 'open', opened_at: new Date(now), closes_at: closesAt, due_at: closesAt };
}

/** The deadline moves by `seconds`; one that has passed, or was never set, counts from now. */
export function extended(poll: PollLife, now: number, seconds: number): PollLife {
  mustBe(poll, 'open');
  const closesAt = new Date(Math.max(poll.closes_at?.getTime() ?? now, now) + seconds * 1000);
  return { ...lifeOf(poll), closes_at: closesAt, due_at: closesAt };
}

/** For whom a poll that is closing waits. */
export interface Patience {
  /** seconds by which remote people hear the hall later */
  grace_s: number;
  /** somebody in the meeting has asked for more time */
  is_extra_asked: boolean;
}

/**
 * Closed by hand now, or because its deadline has passed: a deadline that was missed counts as it was announced, and
 * only then there is more time for those who asked for it [V12]. Until when that is says nothing about whether
 * anybody did.
 */
export function closing(poll: PollLife, now: number, patience: Patience): PollLife {
  mustBe(poll, 'open');
  const until = Math.min(now, poll.closes_at?.getTime() ?? now);
  const remoteUntil = until + patience.grace_s * 1000;
  const isByItself = poll.closes_at !== null && poll.closes_at.getTime() <= now;
  const extraUntil = isByItself ? remoteUntil + extraMs(poll) : null;
  const next: PollLife = {
    ...lifeOf(poll),
    state: 'closing',
    closes_at: new Date(until),
    hall_until: new Date(until),
    remote_until: new Date(remoteUntil),
    extra_until: extraUntil === null ? null : new Date(extraUntil),
  };
  return { ...next, due_at: new Date(countsAt(next, now, patience)) };
}

/** When a poll that is closing has waited for everybody. */
function countsAt(
  { remote_until, extra_until }: PollLife,
  now: number,
  { is_extra_asked }: Patience,
): number {
  const lastUntil = (is_extra_asked && extra_until) || remote_until;
  return lastUntil ? lastUntil.getTime() + settleMs : now;
}

/**
 * What a poll that is due becomes now by itself, or null if nothing is due [V7]. One that is closing waits on for
 * whoever has asked for more time only meanwhile, because their phone says that they have it [V12].
 */
export function due(poll: PollLife, now: number, patience: Patience): PollLife | null {
  if (!poll.due_at || poll.due_at.getTime() > now) return null;
  if (poll.state === 'open') return closing(poll, now, patience);
  if (poll.state !== 'closing') return null;
  const at = countsAt(poll, now, patience);
  if (at > now) return { ...lifeOf(poll), due_at: new Date(at) };
  return { ...lifeOf(poll), state: 'counting', due_at: new Date(now) };
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
    extra_until: poll.extra_until && until(poll.extra_until),
    due_at: new Date(now),
  };
}

/** Counted and frozen; with these two policies everybody sees the result as soon as the poll is closed. */
export function closed(
  poll: PollLife & PollContent,
  frozen: NonNullable<PollLife['frozen']>,
  now: number,
): PollLife {
  mustBe(poll, 'counting');
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
  mustBe(poll, 'closed');
  return { ...lifeOf(poll), revealed: isRevealed };
}

/** Put away; due at once, because its ballots have to lose attendance and group. */
export function archived(poll: PollLife, now: number): PollLife {
  mustBe(poll, 'closed');
  return { ...lifeOf(poll), state: 'archived', due_at: new Date(now) };
}

export function removed(poll: PollLife): PollLife {
  mustBe(poll, 'draft');
  return { ...lifeOf(poll), state: 'removed' };
}

/** What decides for how long somebody may vote. */
export interface VoterTime {
  attendance: 'hall' | 'remote';
  /** they have asked for more time */
  extra_time: boolean;
}

/** Why a vote that reached the server at `receivedAt` is not taken, or null if it is [V3, V12]. */
export function inadmissible(
  poll: PollLife & { grace_s: number },
  { attendance, extra_time }: VoterTime,
  receivedAt: number,
): ErrorCode | null {
  if (poll.state === 'draft' || poll.state === 'removed') return 'not-open';
  if (poll.state !== 'open' && poll.state !== 'closing') return 'too-late';
  const closesAt = poll.closes_at?.getTime() ?? Infinity;
  const until =
    attendance === 'remote' ? (poll.remote_until?.getTime() ?? closesAt + poll.grace_s * 1000) : closesAt;
  return receivedAt <= until + (extra_time ? extraMs(poll) : 0) ? null : 'too-late';
}

export function mustBe(poll: PollLife, state: PollLife['state']): void {
  if (poll.state !== state) throw new Refusal('conflict', { current: { state: poll.state } });
}

export function lifeOf(poll: PollLife): PollLife {
  const { state, opened_at, closes_at, hall_until, remote_until, extra_until } = poll;
  const { due_at, closed_at, revealed, frozen } = poll;
  return {
    state,
    opened_at,
    closes_at,
    hall_until,
    remote_until,
    extra_until,
    due_at,
    closed_at,
    revealed,
    frozen,
  };
}
