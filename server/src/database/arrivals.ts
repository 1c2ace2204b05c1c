const shortestMs = 3;
const longestMs = 600;
/** after this long an arrival counts for a third */
const fadesMs = 1000;

/**
 * How long questions gather until they are asked together: hardly at all when few come, and a millisecond for each
 * that came within the last second or so, so that a hall that comes back at once is a handful of questions, and
 * a single phone does not wait. Times in milliseconds.
 */
export class Arrivals {
  private recent = 0;
  private at = 0;

  came(now: number): void {
    this.recent = this.recentAt(now) + 1;
    this.at = now;
  }

  gatherMs(now: number): number {
    return Math.min(longestMs, Math.max(shortestMs, this.recentAt(now)));
  }

  private recentAt(now: number): number {
    return this.recent * Math.exp((this.at - now) / fadesMs);
  }
}
