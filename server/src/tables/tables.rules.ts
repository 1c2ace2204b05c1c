import { Refusal } from '@miteinander/shared/wire/errors';
import type { PlannedTable, RoundRow, StatementRow, TableRow } from './table-row.ts';

type State = RoundRow['state'];

/** of one table */
export const mostStatements = 60;
/** Closer neighbours than this are numbered anew. */
const closest = 1e-6;

const atTables = new Set<State>(['choosing', 'working']);

/** Whether people may choose a table or take over a role at one. */
export function refuseUnlessOpen(state: State): void {
  if (!atTables.has(state)) throw new Refusal('tables-closed');
}

/** Whether somebody may take a place [T1]. */
export function refuseToSit(
  state: State,
  table: Pick<TableRow, 'attendance' | 'taken' | 'places'>,
  attendance: 'hall' | 'remote',
): void {
  refuseUnlessOpen(state);
  if (table.attendance !== attendance) throw new Refusal('other-attendance');
  if (table.taken >= table.places) throw new Refusal('table-full');
}

/** Who is the scribe once somebody takes the role or hands it back; a scribe who is there keeps it [T2]. */
export function scribeAfter(scribe: string | null, person: string, isOn: boolean): string | null {
  if (isOn && scribe !== null && scribe !== person) throw new Refusal('conflict');
  if (!isOn && scribe !== person) return scribe;
  return isOn ? person : null;
}

/** Only the scribe writes, and only while the tables work [T2]. */
export function refuseToWrite(state: State, table: Pick<TableRow, 'scribe'>, person: string): void {
  if (table.scribe !== person) throw new Refusal('not-yours');
  if (state !== 'working') throw new Refusal('tables-closed');
}

export function refuseMore({ statements }: Pick<TableRow, 'statements'>): void {
  if (statements >= mostStatements) throw new Refusal('too-many-statements');
}

type Placed = Pick<StatementRow, 'id' | 'position'>;

/** Between the one before which it shall stand and that one's predecessor; null: there is no room between them. */
export function positionBefore(
  others: readonly Placed[],
  before: string | null,
): { position: number | null; index: number } {
  const index = before === null ? others.length : others.findIndex(({ id }) => id === before);
  if (index < 0) throw new Refusal('not-found');
  const [previous, next] = [others[index - 1]?.position, others[index]?.position];
  if (next === undefined) return { position: (previous ?? 0) + 1, index };
  const lower = previous ?? next - 2;
  return { position: next - lower < closest * 2 ? null : (lower + next) / 2, index };
}

/** The list with one put in at an index, numbered anew from 1. */
export function renumbered<Each extends Placed>(others: readonly Each[], moved: Each, index: number): Each[] {
  return others.toSpliced(index, 0, moved).map((each, at) => ({ ...each, position: at + 1 }));
}

export interface TablePlanned extends Omit<PlannedTable, 'id'> {
  id?: string | undefined;
}

/**
 * Whether the tables can be these from now on: where somebody sits or something was said there stays a table, with a
 * place for everybody who sits there.
 */
export function refuseToPlan(now: readonly TableRow[], planned: readonly TablePlanned[]): void {
  const wanted = new Map(planned.map((table) => [table.id, table]));
  for (const { id } of planned)
    if (id !== undefined && !now.some((table) => table.id === id)) throw new Refusal('not-found');
  if (new Set(planned.flatMap(({ id }) => id ?? [])).size < planned.filter(({ id }) => id).length)
    throw new Refusal('invalid', { issues: [{ path: 'tables', message: 'each table once' }] });
  for (const { id, isRemoved, taken, statements } of now) {
    const places = wanted.get(id)?.places;
    if (isRemoved) continue;
    if (places === undefined ? taken > 0 || statements > 0 : places < taken) throw new Refusal('conflict');
  }
}
