/** How a number of measured times are spread, in milliseconds; all 0 without any. */
export interface Spread {
  count: number;
  p50: number;
  p95: number;
  p99: number;
  max: number;
}

/** Percentiles by the nearest rank: each is a time that was really measured. */
export function spreadOf(timesMs: readonly number[]): Spread {
  const sorted = [...timesMs].toSorted((left, right) => left - right);
  const at = (percent: number) => sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? 0;
  return { count: sorted.length, p50: at(50), p95: at(95), p99: at(99), max: at(100) };
}

/** What was shown: so many votes at this moment; later ones show more. */
export interface Shown {
  votes: number;
  at: number;
}

/** For each vote, how much later than its confirmation a display showed as many votes; one never shown is left out. */
export function lagsOf(confirmedAt: readonly number[], shown: readonly Shown[]): number[] {
  const sorted = [...confirmedAt].toSorted((left, right) => left - right);
  let next = 0;
  return sorted.flatMap((at, index) => {
    while (next < shown.length && shown[next]!.votes <= index) next += 1;
    const seen = shown[next];
    return seen ? [Math.max(0, seen.at - at)] : [];
  });
}
