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

/** About so many lines are read from the last row at once. */
const linesOfPage = 9;
const lettersOfLine = 64;

/**
 * What was put together first, then table by table, in pages that can be read at once. A heading never stands at the
 * foot of a page alone, and nothing is left out.
 */
export function harvestPages(harvest: Harvest, tables: TablesPicture['tables']): HarvestBlock[][] {
  const blocks: HarvestBlock[] = [
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
  const pages: HarvestBlock[][] = [];
  let left = 0;
  for (const block of blocks) {
    let isContinued = false;
    for (const statement of block.statements) {
      const lines = linesOf(statement);
      const page = pages.at(-1);
      const open = page?.at(-1);
      if (page && open?.key === block.key && lines <= left) {
        open.statements.push(statement);
        left -= lines;
      } else {
        const begun = { ...block, statements: [statement], isContinued };
        if (page && open?.key !== block.key && lines + 1 <= left) {
          page.push(begun);
          left -= lines + 1;
        } else {
          pages.push([begun]);
          left = linesOfPage - lines - 1;
        }
      }
      isContinued = true;
    }
  }
  return pages;
}

function linesOf({ text }: StatementView): number {
  return Math.ceil(text.length / lettersOfLine);
}

/** How long one page stands, in milliseconds. */
export const pageMs = 14_000;

/** The page that is on, by the server's clock, so that all screens turn together. */
export function pageAt(nowMs: number, pages: number): number {
  return pages === 0 ? 0 : Math.floor(nowMs / pageMs) % pages;
}
