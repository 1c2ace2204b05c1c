import { expect, test } from '@jest/globals';
import type { TableView } from '@miteinander/shared/tables/tables.contract';
import { harvestOf } from '../tables/harvest.ts';
import { harvestPages, pageAt, pageMs } from './harvest-pages.ts';

const tables = [1, 2].map((number) => ({ id: `t${number}`, number }) as TableView);
const statement = (id: number, table: string, cluster: string | null = null, text = `Aussage ${id}`) => ({
  id: String(id),
  table,
  text,
  position: id,
  cluster,
});
const clusters = [
  { id: 'c', title: 'Zusammen', position: 1 },
  { id: 'leer', title: 'Leer', position: 2 },
];

test('what was put together comes first, with the tables it is from; an empty heading does not stand there', () => {
  const said = [statement(1, 't1'), statement(2, 't2', 'c'), statement(3, 't1', 'c')];
  const pages = harvestPages(harvestOf(clusters, tables, said), tables);
  expect(pages).toHaveLength(1);
  expect(pages[0]!.map((column) => column.map(({ title, from }) => [title, from]))).toEqual([
    [
      ['Zusammen', [1, 2]],
      [null, [1]],
    ],
  ]);
});

test('many make pages: each statement once, in order, and what goes on says so', () => {
  const said = Array.from({ length: 60 }, (_, id) =>
    statement(id, id < 30 ? 't1' : 't2', null, 'x'.repeat(100)),
  );
  const pages = harvestPages(harvestOf([], tables, said), tables);
  expect(pages.length).toBeGreaterThan(10);
  expect(pages.flat(2).flatMap(({ statements }) => statements.map(({ id }) => id))).toEqual(
    said.map(({ id }) => id),
  );
  const starts = pages.flat(2).filter(({ isContinued }) => !isContinued);
  expect(starts.map(({ key }) => key)).toEqual(['t1', 't2']);
});

test('two columns stand beside each other where that makes fewer pages, and long statements have the whole width', () => {
  const short = Array.from({ length: 20 }, (_, id) => statement(id, id < 10 ? 't1' : 't2'));
  const pages = harvestPages(harvestOf([], tables, short), tables);
  expect(pages.map((columns) => columns.map((blocks) => blocks.map(({ key }) => key)))).toEqual([
    [['t1'], ['t2']],
  ]);
  // Six tables with one statement each do not stand four to two.
  const six = Array.from({ length: 6 }, (_, id) => ({ id: `t${id}`, number: id }) as TableView);
  const single = six.map((table, id) => statement(id, table.id));
  expect(harvestPages(harvestOf([], six, single), six)[0]!.map(({ length }) => length)).toEqual([3, 3]);
  const long = short.slice(0, 9).map((each) => ({ ...each, text: 'Wort '.repeat(36) }));
  const wide = harvestPages(harvestOf([], tables, long), tables);
  expect(wide.length).toBeGreaterThan(1);
  expect(wide.every((columns) => columns.length === 1)).toBe(true);
});

test('pages turn one after the other and begin anew', () => {
  const seen = [0, 1, 2, 3].map((turn) => pageAt(turn * pageMs, 3));
  expect(seen).toEqual([0, 1, 2, 0]);
  expect(pageAt(pageMs, 0)).toBe(0);
});
