import type { TablePlan, TableView } from '@miteinander/shared/tables/tables.contract';
import type { Text } from '@miteinander/shared/wire/localized';
import { byNumber } from './table-order.ts';

type Attendance = TablePlan['attendance'];

/** A table as it is being set up: what was typed, as it was typed. */
export interface PlannedTable {
  id?: string;
  number: number;
  name: string;
  attendance: Attendance;
  link: string;
  question: Text;
  places: number;
  /** people sit there, or something was written down: it cannot be left out, and keeps a place for each */
  taken: number;
  isUsed: boolean;
}

export function plannedTables(tables: readonly TableView[]): PlannedTable[] {
  return byNumber(tables).map(
    ({ id, number, name, attendance, link, question, places, taken, statements }) => ({
      id,
      number,
      name: name ?? '',
      attendance,
      link: link ?? '',
      question,
      places,
      taken,
      isUsed: taken > 0 || (statements ?? 0) > 0,
    }),
  );
}

/** How many tables of a kind there shall be: new ones come at the end, unused ones go from the end. */
export function withCount(
  tables: readonly PlannedTable[],
  attendance: Attendance,
  count: number,
  fresh: Pick<PlannedTable, 'question' | 'places'>,
): PlannedTable[] {
  const next = [...tables];
  const ofKind = () => next.filter((table) => table.attendance === attendance);
  while (ofKind().length > count) {
    const last = ofKind().findLast(({ isUsed }) => !isUsed);
    if (!last) break;
    next.splice(next.indexOf(last), 1);
  }
  while (ofKind().length < count && next.length < mostTables) {
    next.push({
      ...fresh,
      number: freeNumber(next),
      name: '',
      attendance,
      link: '',
      taken: 0,
      isUsed: false,
    });
  }
  return next.toSorted((a, b) => a.number - b.number);
}

/** What is changed for all changes where it was not changed for one. */
export function withFresh(
  tables: readonly PlannedTable[],
  before: Pick<PlannedTable, 'question' | 'places'>,
  after: Pick<PlannedTable, 'question' | 'places'>,
): PlannedTable[] {
  const isSame = (a: Text, b: Text) => JSON.stringify(a) === JSON.stringify(b);
  return tables.map((table) => ({
    ...table,
    question: isSame(table.question, before.question) ? after.question : table.question,
    places: table.places === before.places ? Math.max(after.places, table.taken) : table.places,
  }));
}

export const mostTables = 40;

function freeNumber(tables: readonly PlannedTable[]): number {
  const used = new Set(tables.map(({ number }) => number));
  let number = 1;
  while (used.has(number)) number += 1;
  return number;
}

export type SetupProblem = 'number' | 'number-twice' | 'question' | 'link' | 'places';

/** What keeps one from being a table, or null. */
export function problemOf(table: PlannedTable, all: readonly PlannedTable[]): SetupProblem | null {
  const { number, question, link, places, taken } = table;
  if (!Number.isInteger(number) || number < 1 || number > 99) return 'number';
  if (all.some((each) => each !== table && each.number === number)) return 'number-twice';
  const texts = Object.values(question);
  if (texts.length === 0 || texts.some((text) => text.trim() === '' || text.length > 300)) return 'question';
  if (link.trim() !== '' && !isAddress(link.trim())) return 'link';
  return !Number.isInteger(places) || places < Math.max(2, taken) || places > 50 ? 'places' : null;
}

function isAddress(link: string): boolean {
  return /^https?:\/\/\S+\.\S+/.test(link) && URL.canParse(link);
}

/** What the server is asked for. */
export function toPlan(tables: readonly PlannedTable[]): TablePlan[] {
  return tables.map(({ id, number, name, attendance, link, question, places }) => ({
    ...(id !== undefined && { id }),
    number,
    name: name.trim() || null,
    attendance,
    link: link.trim() || null,
    question,
    places,
  }));
}
