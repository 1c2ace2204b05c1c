/** Reading a speaking clock; all in milliseconds, `now` by the database's clock. Without zod, for the phone. */

export interface Clock {
  /** null: without a limit */
  limitMs: number | null;
  /** before it was started the last time */
  spokenMs: number;
  /** null: it is paused */
  runningSince: number | null;
}

/** How long they have spoken. */
export function spokenAt({ spokenMs, runningSince }: Clock, now: number): number {
  return spokenMs + (runningSince === null ? 0 : Math.max(0, now - runningSince));
}

/** What is left; negative when they are over it; null without a limit. */
export function remainingAt(clock: Clock, now: number): number | null {
  return clock.limitMs === null ? null : clock.limitMs - spokenAt(clock, now);
}

export const soonMs = 30_000;

/** `soon` from 30 s before the end, of a limit below a minute from its half; `over` from 0. */
export type Urgency = 'fine' | 'soon' | 'over';

export function urgencyAt(clock: Clock, now: number): Urgency {
  const remaining = remainingAt(clock, now);
  if (remaining === null) return 'fine';
  if (remaining <= 0) return 'over';
  return remaining <= Math.min(soonMs, clock.limitMs! / 2) ? 'soon' : 'fine';
}
