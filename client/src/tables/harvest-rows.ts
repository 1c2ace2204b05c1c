import type { Harvest } from './harvest.ts';

/** What the cursor goes through at the harvest: what was put together with what is in it, then the rest. */
export type HarvestRow = { is: 'cluster'; id: string } | { is: 'statement'; id: string };

export function harvestRows({ clusters, single }: Harvest): HarvestRow[] {
  const statement = ({ id }: { id: string }): HarvestRow => ({ is: 'statement', id });
  return [
    ...clusters.flatMap(({ id, statements }) => [
      { is: 'cluster' as const, id },
      ...statements.map(statement),
    ]),
    ...single.flatMap(({ statements }) => statements.map(statement)),
  ];
}

/** Where the cursor is among what there is now: on the same one, or, if it has gone, where it stood. */
export function cursorIn(ids: readonly string[], cursor: { id: string | null; index: number }): number {
  const index = cursor.id === null ? -1 : ids.indexOf(cursor.id);
  return index >= 0 ? index : Math.max(0, Math.min(cursor.index, ids.length - 1));
}
