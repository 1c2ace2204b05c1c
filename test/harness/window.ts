import { type Arrived, carries } from './followed.ts';

/** The most deltas in any stretch of time of this length, by the server's clock; heartbeats carry nothing. */
export function mostInWindow(deltas: readonly Arrived[], windowMs: number): number {
  const carrying = deltas.filter(({ delta }) => carries(delta));
  const times = carrying.map(({ delta }) => delta.at).toSorted((left, right) => left - right);
  return times.reduce((most, start, index) => {
    const inWindow = times.slice(index).filter((time) => time < start + windowMs).length;
    return Math.max(most, inWindow);
  }, 0);
}
