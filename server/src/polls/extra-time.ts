import type { PollLife } from './poll-row.ts';

const share = 0.5;
const leastMs = 15_000;
const mostMs = 120_000;

/**
 * By how many milliseconds people who asked for more time may vote after their deadline [V12]: half of the time that
 * was announced. Nothing without a deadline, nor after one that was set by closing by hand.
 */
export function extraMs(
  poll: Pick<PollLife, 'opened_at' | 'closes_at' | 'remote_until' | 'extra_until'>,
): number {
  const { opened_at, closes_at, remote_until, extra_until } = poll;
  if (remote_until) return extra_until ? extra_until.getTime() - remote_until.getTime() : 0;
  if (!opened_at || !closes_at) return 0;
  const announcedMs = closes_at.getTime() - opened_at.getTime();
  return Math.round(Math.min(mostMs, Math.max(leastMs, announcedMs * share)));
}
