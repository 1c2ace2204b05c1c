import { type Clock, remainingAt } from '@miteinander/shared/speakers/speaking-clock';
import type { RequestedView } from '@miteinander/shared/speakers/speakers.contract';

/** How long somebody will wait about, as it can be said; minutes. */
export type Estimate =
  | { is: 'soon' }
  | { is: 'within'; to: number }
  | { is: 'about'; to: number }
  | { is: 'between'; from: number; to: number };

const minuteMs = 60_000;

/** From half an hour on nobody knows the minute. */
function rounded(minutes: number, round: (n: number) => number): number {
  return minutes < 30 ? round(minutes) : round(minutes / 5) * 5;
}

/** `ranMs`: for how long the clock that is on has taken of it meanwhile. null: cannot be told. */
export function estimateOf(waitMs: RequestedView['waitMs'], ranMs = 0): Estimate | null {
  if (waitMs === null) return null;
  const from = rounded(waitMs.from / minuteMs, Math.floor);
  const to = rounded(Math.max(0, waitMs.to - ranMs) / minuteMs, Math.ceil);
  if (to <= 1) return { is: 'soon' };
  if (from < 1) return { is: 'within', to };
  return from === to ? { is: 'about', to } : { is: 'between', from, to };
}

/** How much of what was left of a turn has passed since its clock was last started; milliseconds. */
export function ranOf(clock: Clock | undefined, now: number): number {
  if (!clock || clock.runningSince === null) return 0;
  const left = Math.max(0, remainingAt({ ...clock, runningSince: null }, now) ?? Infinity);
  return Math.min(left, Math.max(0, now - clock.runningSince));
}
