/** When a countdown ends that is moved by some seconds; one that is over counts from now. All in milliseconds. */
export function movedEnd(endsAt: number, seconds: number, now: number): number {
  return Math.max(now, Math.max(endsAt, now) + seconds * 1000);
}
