import type { Random } from '../random.ts';
import { groups, plannedCopies } from './votes.ts';

/** A word that must not reach anybody but the crew as long as the question is new; it stands in all of them. */
export const questionWord = 'Wortmeldung';

/** One thing that an asker does, with whichever question that will be. */
export interface PlannedAsking {
  atMs: number;
  action: 'ask' | 'change' | 'withdraw' | 'support' | 'take-back';
  pick: number;
  /** the opposite under the version that was used last, as from a second device */
  clash: boolean;
  copiesAfterMs: number[];
  persists: boolean;
}

export interface PlannedAsker {
  attendance: 'hall' | 'remote';
  group: string | null;
  askings: PlannedAsking[];
}

const moderations = [
  'approve',
  'approve',
  'approve',
  'decline',
  'archive',
  'restore',
  'answer',
  'place',
  'next',
  'advance',
  'merge',
  'merge',
  'unmerge',
  'pin',
  'edit',
  'label',
  'note',
  'undo',
  'undo',
] as const;

/** What a moderator does with the questions that the desk shows then. */
export interface PlannedModeration {
  atMs: number;
  action: (typeof moderations)[number];
  pick: number;
  isStale: boolean;
  copiesAfterMs: number[];
  persists: boolean;
}

export interface PlannedQuestions {
  isModerated: boolean;
  askers: PlannedAsker[];
  moderators: PlannedModeration[][];
}

const askerCount = 7;
export const moderatorCount = 2;

export function plannedQuestions(random: Random, endsAtMs: number): PlannedQuestions {
  return {
    isModerated: random.chance(0.8),
    askers: random.many(askerCount, (index) => plannedAsker(random, endsAtMs, index)),
    moderators: random.many(moderatorCount, (index) => plannedModerator(random, index === 0)),
  };
}

function plannedAsker(random: Random, endsAtMs: number, index: number): PlannedAsker {
  const planned = (action: PlannedAsking['action'], least: number): PlannedAsking => ({
    atMs: random.between(least, endsAtMs),
    action,
    pick: random.between(0, 1000),
    clash: random.chance(0.08),
    copiesAfterMs: plannedCopies(random),
    persists: random.chance(0.85),
  });
  const askings = [
    ...random.many(random.between(1, 3), () => planned('ask', 20)),
    ...random.many(random.between(0, 1), () => planned('change', 100)),
    ...(random.chance(0.2) ? [planned('withdraw', 200)] : []),
    ...random.many(random.between(2, 5), () => planned('support', 200)),
    ...random.many(random.between(0, 2), () => planned('take-back', 400)),
  ];
  return {
    attendance: index % 2 === 0 ? 'hall' : 'remote',
    group: random.pick([...groups, null]),
    askings: askings.toSorted((left, right) => left.atMs - right.atMs),
  };
}

/** The first one leads questions through their lives, so that every seed has some that are seen. */
function plannedModerator(random: Random, isLeading: boolean): PlannedModeration[] {
  const plan = (action: PlannedModeration['action'], least = 100): PlannedModeration => ({
    atMs: random.between(least, 1450),
    action,
    pick: random.between(0, 1000),
    isStale: !isLeading && random.chance(0.06),
    copiesAfterMs: plannedCopies(random),
    persists: random.chance(0.9),
  });
  const leading = [
    ...random.many(5, (index) => plan('approve', 60 + index * 60)),
    plan('next', 300),
    plan('advance', 500),
    plan('advance', 800),
    // Late, so that there is support that comes together, mostly.
    plan('merge', 900),
    plan('merge', 1200),
    { ...plan('undo'), atMs: random.between(400, 800) },
  ];
  const others = random.many(random.between(7, 11), () => plan(random.pick(moderations)));
  return (isLeading ? leading : others).toSorted((left, right) => left.atMs - right.atMs);
}
