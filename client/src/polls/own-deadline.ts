import type { PollView } from '@miteinander/shared/polls/polls.contract';

/** What of a person decides until when they can vote. */
export interface Voter {
  attendance: 'hall' | 'remote';
  extraTime: boolean;
}

export interface Deadline {
  /** milliseconds since 1970 by the server's clock */
  until: number;
  /** why it is not the one on the screen of the hall: the stream's delay, or more time that was asked for */
  why: 'everybody' | 'remote' | 'extra';
}

type Timed = Pick<PollView, 'state' | 'closesAt' | 'acceptsUntil' | 'extraMs'>;

/**
 * Until when a vote of this person counts [V3]; null if nobody knows yet. `graceMs` is how much later remote
 * people hear the hall. More time is for those who asked for it, and none after a moderator has closed by hand [V12].
 */
export function ownDeadline(poll: Timed, voter: Voter, graceMs: number): Deadline | null {
  const shared = sharedDeadline(poll, graceMs);
  if (shared === null) return null;
  const extraMs = voter.extraTime ? poll.extraMs : 0;
  const until = shared[voter.attendance] + extraMs;
  if (extraMs > 0) return { until, why: 'extra' };
  return { until, why: until > shared.hall ? 'remote' : 'everybody' };
}

/** Whether a vote of this person is still taken. The server decides; this only spares a useless attempt. */
export function isTaken(poll: Timed, voter: Voter, nowMs: number): boolean {
  if (poll.state === 'open') return true;
  if (poll.state !== 'closing') return false;
  const deadline = ownDeadline(poll, voter, 0);
  return deadline !== null && nowMs < deadline.until;
}

function sharedDeadline({ state, closesAt, acceptsUntil }: Timed, graceMs: number) {
  if (state === 'closing') return acceptsUntil;
  return state === 'open' && closesAt !== null ? { hall: closesAt, remote: closesAt + graceMs } : null;
}
