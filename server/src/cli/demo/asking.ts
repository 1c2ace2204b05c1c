import type { View } from '@miteinander/shared/contract';
import type { Person } from './crowd.ts';

/** What simulated people ask: plain questions that fit many meetings. */
const openings = [
  'Wie machen das andere Kommunen?',
  'Wer ist dafür bei uns zuständig?',
  'Was kostet das im Jahr, und wer bezahlt es?',
  'Wie lange dauert das erfahrungsgemäß?',
  'Was hat bisher am besten geholfen?',
  'Können Sie dazu ein Beispiel erzählen?',
  'Was würden Sie heute anders machen?',
  'Wie erfahren die Betroffenen davon?',
  'Gilt das auch für kleine Gemeinden?',
  'Wer widerspricht, wenn etwas schiefläuft?',
  'Welche Rolle haben Ehrenamtliche dabei?',
  'Bleibt das, wenn die Förderung endet?',
  'Where can I read more about this?',
  'Who decides in the end?',
  'Bu bilgileri Türkçe de bulabilir miyim?',
] as const;

/** Whether this person ever asks something, and what. */
export function questionOf(person: Pick<Person, 'random'>): string | null {
  if (person.random() > 0.3) return null;
  return openings[Math.floor(person.random() * openings.length)]!;
}

/** When a person asks after the session was opened, in milliseconds. */
export function askingMs(person: Pick<Person, 'random' | 'thinksMs'>): number {
  return 4000 + person.thinksMs + 120_000 * person.random();
}

/** Which question a person supports next, if any: what many support is seen more, and supported more. */
export function toSupport(
  questions: readonly Pick<View<'questions'>, 'id' | 'state' | 'isPinned'>[],
  { random }: Pick<Person, 'random'>,
  supported: ReadonlySet<string>,
): string | null {
  const left = questions.filter(({ id, state }) => state === 'approved' && !supported.has(id));
  if (left.length === 0 || random() > 0.6) return null;
  // The first of a list are read by everybody.
  return left[Math.floor(left.length * random() ** 2)]!.id;
}
