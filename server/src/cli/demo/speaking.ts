import type { Sent } from '@miteinander/shared/contract';
import type { Person } from './crowd.ts';
import { weighted } from './seeded.ts';

/** What simulated people want to speak about: fits many meetings. */
const topics = [
  'Ein Beispiel aus unserer Beratungsstelle',
  'Das sehe ich aus der Verwaltung anders',
  'Wer trägt am Ende die Verantwortung?',
  'Was bei uns geholfen hat',
  'Kleine Gemeinden kommen zu kurz',
  'Zum Zeitdruck in den Sachgebieten',
  'A view from somebody who arrived last year',
  null,
  null,
] as const;

export type Wish = Pick<Sent<'speaker:request'>, 'kind' | 'topic'>;

/** Whether this person wants to speak while the list is open, and about what. */
export function wishOf({ random }: Pick<Person, 'random'>): Wish | null {
  if (random() > 0.25) return null;
  const kind = weighted(
    [
      { choice: 'contribution' as const, weight: 6 },
      { choice: 'question' as const, weight: 4 },
      { choice: 'reply' as const, weight: 1 },
      { choice: 'order' as const, weight: 0.2 },
    ],
    random,
  );
  return { kind, topic: topics[Math.floor(random() * topics.length)]! };
}

/** When they raise their hand after the list was opened, in milliseconds: some at once, most later. */
export function wishingMs({ random, thinksMs }: Pick<Person, 'random' | 'thinksMs'>): number {
  return 2000 + thinksMs + 240_000 * random() ** 2;
}

/** How long somebody waits before they think better of it; null: as long as it takes. */
export function givesUpMs({ random }: Pick<Person, 'random'>): number | null {
  return random() < 0.12 ? 30_000 + 120_000 * random() : null;
}

/** What somebody who is called says, after a moment; null: nothing, they are not there. */
export function answerTo({ random }: Pick<Person, 'random'>): 'ready' | 'later' | null {
  if (random() < 0.05) return null;
  return random() < 0.06 ? 'later' : 'ready';
}
