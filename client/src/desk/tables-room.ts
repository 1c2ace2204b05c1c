import type { TableView } from '@miteinander/shared/tables/tables.contract';

type Attendance = TableView['attendance'];
type Seats = Pick<TableView, 'attendance' | 'places'>;

export function placesFor(attendance: Attendance, tables: readonly Seats[]): number {
  return tables.reduce((sum, table) => sum + (table.attendance === attendance ? table.places : 0), 0);
}

/** How many of those who are here find no place, on either side; those with none lacking are left out. */
export function missingPlaces(
  tables: readonly Seats[],
  here: Readonly<Record<Attendance, number>>,
): { attendance: Attendance; n: number }[] {
  return (['hall', 'remote'] as const)
    .map((attendance) => ({ attendance, n: here[attendance] - placesFor(attendance, tables) }))
    .filter(({ n }) => n > 0);
}
