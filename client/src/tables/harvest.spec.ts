import { expect, test } from '@jest/globals';
import type { StatementView, TableView } from '@miteinander/shared/tables/tables.contract';
import { harvestOf, tableNumbers } from './harvest.ts';
import { cursorIn, harvestRows } from './harvest-rows.ts';
import { statementsAsCsv } from './statements-csv.ts';

function table(number: number): TableView {
  const question = { de: `Frage ${number}` };
  return {
    id: `t${number}`,
    number,
    name: null,
    attendance: 'hall',
    link: null,
    question,
    places: 8,
    taken: 0,
    hasScribe: false,
  };
}

function statement(id: string, of: number, position: number, cluster: string | null = null): StatementView {
  return { id, table: `t${of}`, text: `Aussage ${id}`, position, cluster };
}

const tables = [table(2), table(10), table(1)];
const clusters = [
  { id: 'late', title: 'Später', position: 2 },
  { id: 'early', title: 'Früher', position: 1 },
];
const said = [
  statement('c', 10, 1),
  statement('b', 2, 2, 'early'),
  statement('a', 2, 1),
  statement('e', 1, 1, 'early'),
  statement('f', 1, 2, 'gone'),
  statement('d', 10, 2, 'late'),
];

test('first what was put together, in its order; then the rest by number of table and in its order', () => {
  const harvest = harvestOf(clusters, tables, said);
  expect(harvest.clusters.map(({ title, statements }) => [title, ids(statements)])).toEqual([
    ['Früher', 'eb'],
    ['Später', 'd'],
  ]);
  expect(harvest.single.map(({ table: { number }, statements }) => [number, ids(statements)])).toEqual([
    [1, 'f'],
    [2, 'a'],
    [10, 'c'],
  ]);
  expect(harvest.total).toBe(6);
  expect(tableNumbers(said, tables)).toEqual([1, 2, 10]);
});

test('the cursor goes through all of it, stays where it is, and takes the place of what has gone', () => {
  const rows = harvestRows(harvestOf(clusters, tables, said)).map(({ id }) => id);
  expect(rows).toEqual(['early', 'e', 'b', 'late', 'd', 'f', 'a', 'c']);
  expect(cursorIn(rows, { id: 'b', index: 0 })).toBe(2);
  expect(cursorIn(rows, { id: 'x', index: 5 })).toBe(5);
  expect(cursorIn(['a'], { id: 'x', index: 5 })).toBe(0);
  expect(cursorIn([], { id: null, index: 0 })).toBe(0);
});

test('for spreadsheets every statement is a line with its table, its question and what it was put into', () => {
  const head = ['Tisch', 'Name', 'Leitfrage', 'Aussage', 'Unter'];
  const words = { head, separator: ',', text: (text: TableView['question']) => text['de'] ?? '' };
  const csv = statementsAsCsv(words, { tables, clusters }, said.slice(0, 2));
  expect(csv.split('\r\n')).toEqual([
    '"Tisch","Name","Leitfrage","Aussage","Unter"',
    '"10","","Frage 10","Aussage c",""',
    '"2","","Frage 2","Aussage b","Früher"',
    '',
  ]);
});

function ids(statements: readonly StatementView[]): string {
  return statements.map(({ id }) => id).join('');
}
