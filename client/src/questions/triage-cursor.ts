import { type ColumnName, columnNames, type Columns } from './triage-columns.ts';

/**
 * Which question the keys act on. It is held by its id: whatever arrives or is ordered anew, it stays the same one.
 * If somebody else moves it away nothing is chosen until the next step, so that no key meets a question that nobody
 * has looked at. Without an id it is whatever stands at the index.
 */
export interface Cursor {
  column: ColumnName;
  id: string | null;
  index: number;
}

export const firstCursor: Cursor = { column: 'new', id: null, index: 0 };

export function chosenId(columns: Columns, { column, id, index }: Cursor): string | null {
  const list = columns[column];
  if (id !== null) return list.some((each) => each.id === id) ? id : null;
  return (list[index] ?? list.at(-1))?.id ?? null;
}

/** The same question, with the place where it stands now. */
export function settled(columns: Columns, cursor: Cursor): Cursor {
  const id = chosenId(columns, cursor);
  if (id === null) return cursor;
  const index = columns[cursor.column].findIndex((each) => each.id === id);
  return id === cursor.id && index === cursor.index ? cursor : { ...cursor, id, index };
}

/** One further down or up; the ends stay. From a question that is gone: to what stands there now. */
export function stepped(columns: Columns, cursor: Cursor, by: 1 | -1): Cursor {
  const list = columns[cursor.column];
  const isThere = chosenId(columns, cursor) !== null;
  const wanted = isThere ? settled(columns, cursor).index + by : cursor.index;
  const index = Math.max(0, Math.min(list.length - 1, wanted));
  return { column: cursor.column, id: list[index]?.id ?? null, index };
}

/** The next column that is not empty, at about the same height; if there is none it stays where it is. */
export function besides(columns: Columns, cursor: Cursor, by: 1 | -1): Cursor {
  const at = columnNames.indexOf(cursor.column);
  const ways = by === 1 ? columnNames.slice(at + 1) : columnNames.slice(0, at).toReversed();
  const column = ways.find((each) => columns[each].length > 0);
  if (column === undefined) return cursor;
  const index = Math.min(cursor.index, columns[column].length - 1);
  return { column, id: columns[column][index]?.id ?? null, index };
}

/** Where it goes when these leave the column: the next one that stays, else the one before. */
export function afterLeaving(columns: Columns, cursor: Cursor, leaving: ReadonlySet<string>): Cursor {
  const list = columns[cursor.column];
  const { index, column } = settled(columns, cursor);
  const stays = ({ id }: { id: string }) => !leaving.has(id);
  const next = list.slice(index).find(stays) ?? list.slice(0, index).findLast(stays);
  if (next === undefined) return { column, id: null, index: 0 };
  return { column, id: next.id, index: list.indexOf(next) };
}
