/**
 * Splits of a result by attendance or by group, such that nobody can be found out [V9].
 *
 * A part with fewer than `k` people is hidden, and then the smallest of the shown parts with it: otherwise the
 * hidden one would follow by subtraction from the total. With two parts that means both or none.
 */
export const k = 5;

export interface Part {
  /** `hall`, `remote`, a group's id, or `none` for people without a group */
  key: string;
  /** people who voted */
  votes: number;
  /** `[key of the answer, n]`, in the order of the poll */
  cells: [string, number][];
}

export interface Split {
  parts: Part[];
  /** how many parts are not shown */
  hidden: number;
}

/** The split that may be shown, or null if there is none. Parts nobody voted in are left out. */
export function disclosed(parts: readonly Part[]): Split | null {
  const present = parts.filter((part) => part.votes > 0);
  const large = present.filter((part) => part.votes >= k);
  const shown = large.length === present.length ? large : withoutSmallest(large);
  if (shown.length === 0) return null;
  return { parts: shown, hidden: present.length - shown.length };
}

function withoutSmallest(parts: readonly Part[]): Part[] {
  const smallest = parts.reduce<Part | undefined>(
    (least, part) => (least === undefined || part.votes < least.votes ? part : least),
    undefined,
  );
  return parts.filter((part) => part !== smallest);
}

/** A number of people in steps of `k`, rounded down: what may be shown of a turnout while a poll runs. */
export function inStepsOfK(people: number): number {
  return Math.floor(people / k) * k;
}
