/** A value at a time. */
export interface Point {
  x: number;
  y: number;
}

export interface Slope {
  /** change of y for each unit of x: the median of the slopes between all pairs (Theil 1950, Sen 1968) */
  median: number;
  /** nine of ten times the true slope lies between these two */
  least: number;
  most: number;
}

/** 1.645 standard deviations hold 90 of 100. */
const z = 1.645;

/** How fast something grows, whatever single measurements jump; null with fewer than eight. */
export function slopeOf(points: readonly Point[]): Slope | null {
  const n = points.length;
  if (n < 8) return null;
  const slopes = points
    .flatMap((a, index) => points.slice(index + 1).map((b) => (b.y - a.y) / (b.x - a.x)))
    .filter(Number.isFinite)
    .toSorted((left, right) => left - right);
  // The spread of Kendall's S, by which Sen finds the interval in the sorted slopes.
  const spread = z * Math.sqrt((n * (n - 1) * (2 * n + 5)) / 18);
  const at = (rank: number) => slopes[Math.min(slopes.length - 1, Math.max(0, Math.round(rank)))]!;
  return {
    median: at((slopes.length - 1) / 2),
    least: at((slopes.length - spread) / 2 - 1),
    most: at((slopes.length + spread) / 2),
  };
}
