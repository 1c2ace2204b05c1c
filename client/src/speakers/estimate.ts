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

/** null: cannot be told. */
export function estimateOf(waitMs: RequestedView['waitMs']): Estimate | null {
  if (waitMs === null) return null;
  const from = rounded(waitMs.from / minuteMs, Math.floor);
  const to = rounded(waitMs.to / minuteMs, Math.ceil);
  if (to <= 1) return { is: 'soon' };
  if (from < 1) return { is: 'within', to };
  return from === to ? { is: 'about', to } : { is: 'between', from, to };
}
