import type { Row } from '../polls/result-figures.ts';

/** The strongest rows, still in the order of the poll, and how many are left out. */
export function shownRows(rows: readonly Row[], most: number): { shown: Row[]; left: number } {
  if (rows.length <= most) return { shown: [...rows], left: 0 };
  const votes = (row: Row) => row.bars.reduce((sum, bar) => sum + bar.votes, 0);
  const strongest = new Set(rows.toSorted((a, b) => votes(b) - votes(a)).slice(0, most));
  return { shown: rows.filter((row) => strongest.has(row)), left: rows.length - most };
}
