/** Rows for the tests of this folder. */
import type { StatementRow, TableRow } from './table-row.ts';

export function sampleTable(more: Partial<TableRow> = {}): TableRow {
  return {
    id: 'one',
    number: 1,
    name: null,
    attendance: 'hall',
    link: 'https://example.org/one',
    question: { de: 'Was hilft?' },
    places: 8,
    taken: 3,
    scribe: 'ann',
    statements: 2,
    helpSince: 1000,
    isHelpComing: false,
    writtenAt: 900,
    isRemoved: false,
    ...more,
  };
}

export function sampleStatement(more: Partial<StatementRow> = {}): StatementRow {
  return {
    id: 'a',
    table: 'one',
    text: 'Feste Zeiten',
    position: 1,
    cluster: 'k',
    isOut: false,
    isInWindow: true,
    revision: 7,
    ...more,
  };
}
