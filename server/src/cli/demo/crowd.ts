import { randomBytes } from 'node:crypto';
import type { View } from '@miteinander/shared/contract';
import { type Random, seeded, weighted } from './seeded.ts';

/** Somebody who takes part in a rehearsal. */
export interface Person {
  token: string;
  attendance: 'hall' | 'remote';
  group: string | null;
  name: string | null;
  /** how likely they are to vote at all */
  diligence: number;
  /** how long they usually think, in milliseconds */
  thinksMs: number;
  /** how likely they are to change a vote */
  doubt: number;
  random: Random;
}

const remoteShare = 0.35;

/** People as a meeting has them: two thirds in the hall, groups of different size, quick and slow ones. */
export function crowd(
  meeting: Pick<View<'meetings'>, 'groups' | 'names'>,
  { people, seed }: { people: number; seed: number },
): Person[] {
  return Array.from({ length: people }, (_, index) => {
    const random = seeded('person', seed, index);
    return {
      // The only thing that is not seeded: it is a secret, also in a rehearsal.
      token: randomBytes(32).toString('base64url'),
      attendance: random() < remoteShare ? 'remote' : 'hall',
      group: groupOf(meeting.groups, random),
      name: meeting.names === 'required' ? `Gast ${index + 1}` : null,
      diligence: 0.75 + 0.25 * random(),
      thinksMs: 2500 + 9000 * random() ** 2,
      doubt: random() < 0.2 ? 0.5 : 0.05,
      random,
    };
  });
}

/** The groups that a meeting names first are its largest. Nobody stays without: a handful would hide another group. */
function groupOf(groups: readonly { id: string }[], random: Random): string | null {
  if (groups.length === 0) return null;
  return weighted(
    groups.map(({ id }, index) => ({ choice: id, weight: 1 / (index + 3) })),
    random,
  );
}

/** How long a person takes to vote in a poll that has just been seen to be open; remote people hear it later. */
export function thinkingMs(person: Person, leftMs: number | null): number {
  const hearsAfterMs = person.attendance === 'remote' ? 2500 : 0;
  const wanted = 800 + hearsAfterMs + person.thinksMs * (0.4 + 1.2 * person.random());
  return leftMs === null ? wanted : Math.min(wanted, leftMs * (0.3 + 0.6 * person.random()));
}
