import type { RoundView, StatementView, TableView } from '@miteinander/shared/tables/tables.contract';
import { csvOf } from '../ui/csv.ts';

interface StatementWords {
  head: readonly string[];
  /** between two fields */
  separator: string;
  text: (text: TableView['question']) => string;
}

/** Everything that was said, for any spreadsheet: table, question, statement, and what it was put into. */
export function statementsAsCsv(
  { head, separator, text }: StatementWords,
  { tables, clusters }: { tables: readonly TableView[]; clusters: readonly RoundView['clusters'][number][] },
  statements: readonly StatementView[],
): string {
  const byId = new Map(tables.map((table) => [table.id, table]));
  const titles = new Map(clusters.map(({ id, title }) => [id, title]));
  const rows = statements.map(({ table, text: said, cluster }) => {
    const from = byId.get(table);
    return [
      from ? String(from.number) : '',
      from?.name ?? '',
      from ? text(from.question) : '',
      said,
      cluster === null ? '' : (titles.get(cluster) ?? ''),
    ];
  });
  return csvOf([head, ...rows], separator);
}
