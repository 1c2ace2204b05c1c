import type { RoundView, StatementView, TableView } from '@miteinander/shared/tables/tables.contract';
import { inOrder } from './statement-order.ts';
import { byNumber } from './table-order.ts';

export interface Harvest {
  /** what was put together, in its order; with the tables it comes from */
  clusters: { id: string; title: string; statements: StatementView[] }[];
  /** what stands by itself, by table */
  single: { table: TableView; statements: StatementView[] }[];
  total: number;
}

/** All statements as they are read at the harvest. A statement whose cluster is not known stands by itself. */
export function harvestOf(
  clusters: readonly RoundView['clusters'][number][],
  tables: readonly TableView[],
  statements: readonly StatementView[],
): Harvest {
  const known = new Set(clusters.map(({ id }) => id));
  const numbers = new Map(tables.map(({ id, number }) => [id, number]));
  const byTable = inOrder(statements).toSorted(
    (a, b) => (numbers.get(a.table) ?? 0) - (numbers.get(b.table) ?? 0),
  );
  const isIn = (id: string | null) => id !== null && known.has(id);
  const grouped = clusters
    .toSorted((a, b) => a.position - b.position)
    .map(({ id, title }) => ({ id, title, statements: byTable.filter(({ cluster }) => cluster === id) }));
  const single = byNumber(tables).flatMap((table) => {
    const own = byTable.filter((each) => each.table === table.id && !isIn(each.cluster));
    return own.length > 0 ? [{ table, statements: own }] : [];
  });
  return { clusters: grouped, single, total: statements.length };
}

/** `1, 4, 7`: the numbers of the tables that have said it, each once. */
export function tableNumbers(statements: readonly StatementView[], tables: readonly TableView[]): number[] {
  const from = new Set(statements.map(({ table }) => table));
  return byNumber(tables.filter(({ id }) => from.has(id))).map(({ number }) => number);
}
