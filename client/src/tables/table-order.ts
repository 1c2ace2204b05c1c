import type { TableView } from '@miteinander/shared/tables/tables.contract';

type Seats = Pick<TableView, 'places' | 'taken'>;

export function freePlaces({ places, taken }: Seats): number {
  return Math.max(0, places - taken);
}

export function byNumber(tables: readonly TableView[]): TableView[] {
  return tables.toSorted((a, b) => a.number - b.number);
}

/** Those where somebody of this attendance can sit, and the others; each by number. */
export function tablesFor(attendance: TableView['attendance'], tables: readonly TableView[]) {
  const sorted = byNumber(tables);
  return {
    own: sorted.filter((table) => table.attendance === attendance),
    others: sorted.filter((table) => table.attendance !== attendance),
  };
}

/** The question that all of them share; null if each has its own. */
export function sharedQuestion(tables: readonly Pick<TableView, 'question'>[]): TableView['question'] | null {
  const [first] = tables;
  if (!first || tables.length < 2) return null;
  const same = JSON.stringify(first.question);
  return tables.every(({ question }) => JSON.stringify(question) === same) ? first.question : null;
}
