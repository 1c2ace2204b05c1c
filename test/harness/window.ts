import type { Arrived } from './followed.ts';

/** The most deltas that lie in any stretch of time of this length, by the time the server gave them. */
export function mostInWindow(deltas: readonly Arrived[], windowMs: number): number {
  const times = deltas.map(({ delta }) => delta.at).toSorted((left, right) => left - right);
  return times.reduce((most, start, index) => {
    const inWindow = times.slice(index).filter((time) => time < start + windowMs).length;
    return Math.max(most, inWindow);
  }, 0);
}
