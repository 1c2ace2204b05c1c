import type { StatementView } from '@miteinander/shared/tables/tables.contract';
import { type Harvest, tableNumbers } from '../tables/harvest.ts';
import type { TablesPicture } from './picture.ts';

/** A stretch of statements under one heading: what was put together, or what a table has said. */
export interface HarvestBlock {
  key: string;
  /** null: a table, which is called by its number */
  title: string | null;
  /** the tables it comes from */
  from: number[];
  statements: StatementView[];
  /** begun on the page before */
  isContinued: boolean;
}

/** What is read from the last row at once, about; lines that belong together stand closer. */
const wideColumn = { lines: 9, letters: 64 };
const narrowColumn = { lines: 11, letters: 33 };

/** One column, or two beside each other. */
export type HarvestPage = HarvestBlock[][];

/**
 * What was put together first, then table by table, in pages that can be read at once: in two columns if that makes
 * fewer of them. A heading never stands at the foot of a column alone or with the first of
 * many, and nothing is left out.
 */
export function harvestPages(harvest: Harvest, tables: TablesPicture['tables']): HarvestPage[] {
  const blocks = blocksOf(harvest, tables);
  const wide = columnsOf(blocks, wideColumn).map((column) => [column]);
  const narrow = inPairs(columnsOf(blocks, narrowColumn));
  return narrow.length < wide.length ? narrow.map(balanced) : wide;
}

function blocksOf(harvest: Harvest, tables: TablesPicture['tables']): HarvestBlock[] {
  return [
    ...harvest.clusters
      .filter(({ statements }) => statements.length > 0)
      .map(({ id, title, statements }) => ({
        key: id,
        title,
        from: tableNumbers(statements, tables),
        statements,
        isContinued: false,
      })),
    ...harvest.single.map(({ table, statements }) => ({
      key: table.id,
      title: null,
      from: [table.number],
      statements,
      isContinued: false,
    })),
  ];
}

function columnsOf(blocks: readonly HarvestBlock[], room: typeof wideColumn): HarvestBlock[][] {
  const columns: HarvestBlock[][] = [];
  let left = 0;
  for (const block of blocks) {
    const heading = linesOf(headingLetters(block), room.letters);
    const least = sum(block.statements.slice(0, 2).map(({ text }) => linesOf(text.length, room.letters)));
    let { isContinued } = block;
    for (const statement of block.statements) {
      const lines = linesOf(statement.text.length, room.letters);
      const column = columns.at(-1);
      const open = column?.at(-1);
      if (open?.key === block.key && lines <= left) {
        open.statements.push(statement);
        left -= lines;
      } else {
        const begun = { ...block, statements: [statement], isContinued };
        const isRoom = column !== undefined && open?.key !== block.key && least + heading <= left;
        if (isRoom) column.push(begun);
        else columns.push([begun]);
        left = (isRoom ? left : room.lines) - lines - heading;
      }
      isContinued = true;
    }
  }
  return columns;
}

/** With the tables it comes from. */
function headingLetters({ title, from }: HarvestBlock): number {
  return title === null ? 0 : title.length + 8 + 3 * from.length;
}

function linesOf(count: number, letters: number): number {
  return Math.max(1, Math.ceil(count / letters));
}

function sum(lines: readonly number[]): number {
  return lines.reduce((all, each) => all + each, 0);
}

function inPairs(columns: readonly HarvestBlock[][]): HarvestPage[] {
  return columns.flatMap((column, index) =>
    index % 2 === 0 ? [[column, ...columns.slice(index + 1, index + 2)]] : [],
  );
}

/** Both columns about as long, as far as that takes nothing apart that stood together. */
function balanced(page: HarvestPage): HarvestPage {
  const blocks = whole(page.flat());
  for (let lines = 1; lines < narrowColumn.lines; lines += 1) {
    const columns = columnsOf(blocks, { ...narrowColumn, lines });
    if (columns.length <= 2 && columns.flat().length <= page.flat().length) return columns;
  }
  return page;
}

/** What goes on in the next column is one block again. */
function whole(blocks: readonly HarvestBlock[]): HarvestBlock[] {
  const joined = new Map<string, HarvestBlock>();
  for (const block of blocks) {
    const begun = joined.get(block.key);
    const statements = [...(begun?.statements ?? []), ...block.statements];
    joined.set(block.key, { ...(begun ?? block), statements });
  }
  return [...joined.values()];
}

/** How long one page stands, in milliseconds. */
export const pageMs = 14_000;

/** The page that is on, by the server's clock, so that all screens turn together. */
export function pageAt(nowMs: number, pages: number): number {
  return pages === 0 ? 0 : Math.floor(nowMs / pageMs) % pages;
}
