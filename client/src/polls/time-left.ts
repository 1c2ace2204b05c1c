import type { PollView } from '@miteinander/shared/polls/polls.contract';

/** Milliseconds until the poll closes, never negative; null if it is not open or has no deadline. */
export function timeLeftMs(poll: Pick<PollView, 'state' | 'closesAt'>, nowMs: number): number | null {
  return poll.state === 'open' && poll.closesAt !== null ? Math.max(0, poll.closesAt - nowMs) : null;
}

/** `1:05`, or `1:02:05`; a begun second counts as a whole one, so that the clock reads 0:00 only at the end. */
export function clock(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  const two = (n: number) => String(n).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}
