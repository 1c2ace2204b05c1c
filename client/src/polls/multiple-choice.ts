import { abstainKey } from '@miteinander/shared/polls/poll-type';

/** What is chosen after a tap: abstaining and choosing exclude each other; at `max` no more is taken. */
export function toggled(chosen: readonly string[], key: string, max: number): readonly string[] {
  if (chosen.includes(key)) return chosen.filter((each) => each !== key);
  if (key === abstainKey) return [abstainKey];
  const others = chosen.filter((each) => each !== abstainKey);
  return others.length < max ? [...others, key] : chosen;
}

/** How many answers are missing before it can be sent. */
export function missing(chosen: readonly string[], min: number): number {
  return chosen.includes(abstainKey) ? 0 : Math.max(0, Math.max(1, min) - chosen.length);
}

/** Whether two choices are the same, in whatever order they were made. */
export function isSameChoice(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((key) => b.includes(key));
}
