import type { View } from '@miteinander/shared/contract';
import type { Person } from './crowd.ts';

/** What is said at simulated tables: plain sentences that fit many guiding questions. */
const sayings = [
  'Feste Ansprechpersonen auf beiden Seiten, mit Vertretung',
  'Ein gemeinsames Treffen alle zwei Monate, auch ohne Anlass',
  'Kurze Wege für Einzelfälle: eine Nummer, die jemand abnimmt',
  'Hospitationen: einen Tag am Schreibtisch der anderen',
  'Zuständigkeiten auf einer Seite aufschreiben, und sie aktuell halten',
  'Zeit dafür muss in der Stellenbeschreibung stehen',
  'Briefe gemeinsam in einfache Sprache übersetzen',
  'Kritik zuerst miteinander besprechen, dann öffentlich',
  'Ehrenamtliche früher einbeziehen, nicht erst am Schluss',
  'Datenschutz einmal zusammen klären, damit er kein Vorwand ist',
  'Wissen bleibt oft bei einer Person und geht mit ihr',
  'Gemeinsame Fortbildungen zur geänderten Rechtslage',
  'Ein Termin im Quartal, an dem nur zugehört wird',
  'Write decisions down in a way that both sides can explain',
  'Interpreters have to be booked before the appointment, not during it',
] as const;

/** What a scribe writes down next: everything once, in an order of the table's own. */
export function sayingAt(table: Pick<View<'tables'>, 'number'>, written: number): string | null {
  if (written >= sayings.length) return null;
  return sayings[(table.number * 4 + written) % sayings.length]!;
}

/** Which table somebody chooses: one for people like this person, with a place left; popular ones fill up first. */
export function tableFor(
  tables: readonly Pick<View<'tables'>, 'id' | 'attendance' | 'taken' | 'places'>[],
  { attendance, random }: Pick<Person, 'attendance' | 'random'>,
): string | null {
  const free = tables.filter((table) => table.attendance === attendance && table.taken < table.places);
  return free[Math.floor(free.length * random() ** 1.5)]?.id ?? null;
}
