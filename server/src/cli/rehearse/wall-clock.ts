/** Milliseconds since 1970, finer than `Date.now()`; comparable between processes of one machine. */
export function wallClock(): number {
  return performance.timeOrigin + performance.now();
}
