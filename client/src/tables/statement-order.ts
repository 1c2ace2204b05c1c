import type { StatementView } from '@miteinander/shared/tables/tables.contract';

export function inOrder(statements: readonly StatementView[]): StatementView[] {
  return statements.toSorted((a, b) => a.position - b.position || a.id.localeCompare(b.id));
}

/**
 * Before which of the others something has to be put to stand in a gap; gap 0 is before the first, gap n after the
 * last. Null: at the end; undefined: it stands there already.
 */
export function placeBefore(ids: readonly string[], id: string, gap: number): string | null | undefined {
  const index = ids.indexOf(id);
  if (index < 0 || gap < 0 || gap > ids.length || gap === index || gap === index + 1) return undefined;
  return ids[gap] ?? null;
}

/** The gap that is nearest to a height, given where the rows begin and end. */
export function gapAt(y: number, rows: readonly { top: number; bottom: number }[]): number {
  const below = rows.findIndex(({ top, bottom }) => y < (top + bottom) / 2);
  return below < 0 ? rows.length : below;
}
