/** How far another clock is ahead of our own, and by how much that may be wrong; `at` is when it was measured (ms). */
export interface Offset {
  offsetMs: number;
  errorMs: number;
  at: number;
}

/** More than clocks of machines drift apart: a thousandth. */
const drift = 0.001;

/**
 * What an answer says that was asked for at `before` and came at `after`: the other clock read `told` at some moment
 * in between, so half of that time is the error (as in NTP, RFC 5905).
 */
export function measured(told: number, before: number, after: number): Omit<Offset, 'at'> {
  return { offsetMs: told - (before + after) / 2, errorMs: (after - before) / 2 };
}

/**
 * Which of two measurements to go by: the more exact one, of which the older gets worse with time. If both cannot be
 * true, one of the clocks was set, and the newer counts.
 */
export function believed(known: Offset | null, fresh: Offset): Offset {
  if (known === null) return fresh;
  const errorMs = known.errorMs + (fresh.at - known.at) * drift;
  const isPossible = Math.abs(fresh.offsetMs - known.offsetMs) <= errorMs + fresh.errorMs;
  return isPossible && errorMs < fresh.errorMs ? known : fresh;
}
