import type { Random } from '../random.ts';

/** One thing that somebody does with a poll, whichever poll that will be. */
export interface PlannedVote {
  atMs: number;
  /** among the polls that are open then, or among all if `anyPoll` */
  pick: number;
  anyPoll: boolean;
  /** which of the answers that the poll has; `wrong` is one that it has not */
  choice: number;
  wrong: boolean;
  /** another answer under the version that was used last, as from a second device */
  clash: boolean;
  /** the same message again, with the same id, this long after the first */
  copiesAfterMs: number[];
  /** whether it is sent again until it is answered */
  persists: boolean;
}

export interface PlannedVoter {
  attendance: 'hall' | 'remote';
  group: string | null;
  votes: PlannedVote[];
  /** when they move to the other place, if they do */
  movesAtMs: number | null;
  /** when they ask for more time, if they do */
  asksForTimeAtMs: number | null;
}

export const groups = ['nord', 'sued'];

const voterCount = 16;

/** Enough in the hall and remote for results and splits to be shown, sometimes. */
export function plannedVoters(random: Random, endsAtMs: number): PlannedVoter[] {
  return random.many(voterCount, (index) => ({
    attendance: index % 5 < 3 ? ('hall' as const) : ('remote' as const),
    group: random.pick([...groups, null]),
    votes: random
      .many(random.between(2, 6), () => plannedVote(random, endsAtMs))
      .toSorted((a, b) => a.atMs - b.atMs),
    movesAtMs: random.chance(0.08) ? random.between(200, endsAtMs) : null,
    asksForTimeAtMs: random.chance(0.12) ? random.between(0, endsAtMs) : null,
  }));
}

function plannedVote(random: Random, endsAtMs: number): PlannedVote {
  return {
    atMs: random.between(60, endsAtMs),
    pick: random.between(0, 1000),
    anyPoll: random.chance(0.1),
    choice: random.between(0, 1000),
    wrong: random.chance(0.03),
    clash: random.chance(0.08),
    copiesAfterMs: plannedCopies(random),
    persists: random.chance(0.8),
  };
}

/** Most are sent once; the others again at once, a little later, or when much else has happened. */
export function plannedCopies(random: Random): number[] {
  if (random.chance(0.6)) return [];
  return random.many(random.between(1, 2), () =>
    random.pick([0, 0, random.between(20, 150), random.between(200, 900)]),
  );
}
