import { arePhonesStrained } from './bottleneck.ts';
import type { Strain } from './measures.ts';
import { bounds, type Word } from './verdict.ts';

/** One size that was tried with everybody voting within a second. */
export interface Step {
  phones: number;
  word: Word;
  reasons: string[];
  /** milliseconds within which 95 of 100 votes were confirmed */
  p95: number;
  /** votes confirmed per second, from the first vote to the last confirmation */
  perSecond: number;
  strain: Strain;
}

/** Why no larger size was tried. */
export type Ended = 'too much' | 'strained' | 'time' | 'most' | 'files' | 'skipped';

export interface Limit {
  /** `found`: a size was too much; `estimated`: the queue was seen to grow; `beyond`: no limit was in sight */
  kind: 'found' | 'estimated' | 'beyond';
  /** about how many phones; for `beyond` the most that were tried and worked */
  phones: number;
  measured: number;
  ended: Ended;
}

/** From here on votes wait for each other, and the rate is what the machine can do. */
const queueMs = 400;
/** Further than this beyond what was measured an estimate is a guess. */
const furthest = 2;

/** Where the limit is, as far as the steps can tell; they grow, and only the last may be too much. */
export function limitOf(steps: readonly Step[], ended: Ended): Limit {
  const good = steps.filter(({ word }) => word !== 'too much').at(-1);
  // What strained phones find too slow may be their own fault; what they find quick is quick.
  const bad = steps.find(({ word, strain }) => word === 'too much' && !arePhonesStrained(strain));
  if (bad) return { kind: 'found', phones: crossing(good, bad), measured: bad.phones, ended };
  const measured = good?.phones ?? 0;
  const isQueueing = good && good.p95 > queueMs && !arePhonesStrained(good.strain);
  const reach = isQueueing ? Math.max(measured, capacity(good)) : Infinity;
  if (reach <= measured * furthest) return { kind: 'estimated', phones: reach, measured, ended };
  return { kind: 'beyond', phones: measured, measured, ended };
}

/** Between the last size that worked and the first that did not: where the confirmations cross their bound. */
function crossing(good: Step | undefined, bad: Step): number {
  const { tightMs } = bounds.rush;
  if (!good) return bad.phones;
  const isCrossed = good.p95 < tightMs && bad.p95 > tightMs;
  // Too much for another reason, like lost connections: nobody knows where in between.
  if (!isCrossed) return Math.round((good.phones + bad.phones) / 2);
  const part = (tightMs - good.p95) / (bad.p95 - good.p95);
  return Math.round(good.phones + part * (bad.phones - good.phones));
}

/** So many votes given within a second are worked off within the bound at the rate that was measured. */
function capacity({ perSecond }: Step): number {
  return Math.round((perSecond * (1000 + bounds.rush.tightMs)) / 1000);
}
