/** How often one actor may send one command: a bucket that holds `burst` and refills at `perSecond`. */
export interface Pace {
  perSecond: number;
  burst: number;
}

/** A limit that paces and never loses: the burst lets a phone deliver what it queued in a dead zone. */
export function perSecond(rate: number, burst = Math.max(10, rate * 5)): Pace {
  return { perSecond: rate, burst };
}
