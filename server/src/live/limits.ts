import type { Pace } from '@miteinander/shared/wire/pace';

interface Bucket {
  tokens: number;
  at: number;
}

const mostBuckets = 200_000;

/** Paces whoever asks too often: buckets by any key, in memory, never by network address. */
export class Limits {
  private readonly buckets = new Map<string, Bucket>();

  /** 0 if it may pass, else after how many milliseconds it may; `now` in milliseconds. */
  take(key: string, pace: Pace, now: number): number {
    const bucket = this.buckets.get(key) ?? { tokens: pace.burst, at: now };
    bucket.tokens = Math.min(pace.burst, bucket.tokens + ((now - bucket.at) / 1000) * pace.perSecond);
    bucket.at = now;
    this.remember(key, bucket);
    if (bucket.tokens >= 1) {
      bucket.tokens -= 1;
      return 0;
    }
    return Math.ceil(((1 - bucket.tokens) / pace.perSecond) * 1000);
  }

  // A Map keeps its order: whoever was quiet for longest is forgotten first, and has a full bucket anyway.
  private remember(key: string, bucket: Bucket): void {
    this.buckets.delete(key);
    this.buckets.set(key, bucket);
    if (this.buckets.size > mostBuckets) this.buckets.delete(this.buckets.keys().next().value!);
  }
}
