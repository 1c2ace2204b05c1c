import type { Pace } from '@miteinander/shared/wire/pace';

/** What somebody may still do at once, and when that was true; it starts full. */
export class Bucket {
  private tokens: number | undefined;
  private at = 0;

  /** 0 if it may pass, else after how many milliseconds it may; `now` in milliseconds. */
  take({ perSecond, burst }: Pace, now: number): number {
    const refilled = this.tokens === undefined ? burst : this.tokens + ((now - this.at) / 1000) * perSecond;
    const tokens = Math.min(burst, refilled);
    this.at = now;
    if (tokens >= 1) {
      this.tokens = tokens - 1;
      return 0;
    }
    this.tokens = tokens;
    return Math.ceil(((1 - tokens) / perSecond) * 1000);
  }
}

const mostInGeneration = 100_000;
/** Longer than any bucket takes to fill again. */
const generationMs = 60_000;

/**
 * Paces whoever asks too often: buckets by person and command, in memory, never by network address. Two generations: who
 * was not seen for a whole one, a minute at most, is forgotten, and has a full bucket anyway.
 */
export class Limits {
  private young = new Map<string, Map<string, Bucket>>();
  private old = new Map<string, Map<string, Bucket>>();
  private bornAt = 0;

  /** 0 if this person may do this, else after how many milliseconds they may; `now` in milliseconds. */
  take(who: string, what: string, pace: Pace, now: number): number {
    const buckets = this.young.get(who) ?? this.remember(who, now);
    let bucket = buckets.get(what);
    if (!bucket) buckets.set(what, (bucket = new Bucket()));
    return bucket.take(pace, now);
  }

  private remember(who: string, now: number): Map<string, Bucket> {
    if (this.young.size >= mostInGeneration || now - this.bornAt >= generationMs) {
      this.old = this.young;
      this.young = new Map();
      this.bornAt = now;
    }
    const buckets = this.old.get(who) ?? new Map<string, Bucket>();
    this.young.set(who, buckets);
    return buckets;
  }
}
