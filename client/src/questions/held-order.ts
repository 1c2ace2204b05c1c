/** A list as it stands under a finger, and what waits to be taken in. */
export interface Held {
  /** what stands there, also what is not in the list any more */
  shown: readonly string[];
  /** how many are not there yet */
  arrived: number;
  /** whether what is there would stand in another order */
  isMoved: boolean;
}

/**
 * Nothing moves by itself: what is new waits, what has gone keeps its place, and another order is only offered.
 * `before` is null, or empty, when nobody has seen anything yet.
 */
export function heldOrder(before: readonly string[] | null, wanted: readonly string[]): Held {
  if (before === null || before.length === 0) return { shown: wanted, arrived: 0, isMoved: false };
  const there = new Set(before);
  const present = new Set(wanted);
  const kept = wanted.filter((id) => there.has(id));
  const standing = before.filter((id) => present.has(id));
  const isMoved = kept.some((id, index) => id !== standing[index]);
  return { shown: before, arrived: wanted.length - kept.length, isMoved };
}
