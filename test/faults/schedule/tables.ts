import type { TableDefinition } from '@miteinander/server/meetings/meeting-definition';
import type { Random } from '../random.ts';
import { groups, plannedCopies } from './votes.ts';

/** A word that stands in every statement, and in nothing else. */
export const statementWord = 'Festgehalten';

/** One thing that somebody at a table does, with whatever is there then. */
export interface PlannedSitting {
  atMs: number;
  action: 'sit' | 'leave' | 'take-notes' | 'hand-back' | 'help' | WritingAction;
  pick: number;
  copiesAfterMs: number[];
  persists: boolean;
}

export type WritingAction = 'state' | 'reword' | 'move' | 'take-out';

export interface PlannedSitter {
  attendance: 'hall' | 'remote';
  group: string | null;
  sittings: PlannedSitting[];
}

const hostings = [
  'cluster',
  'cluster',
  'into',
  'single',
  'retitle',
  'reword',
  'take-out',
  'bring-back',
  'free-scribe',
  'answer-help',
  'plan',
  'choosing',
  'working',
  'harvest',
  'undo',
  'undo',
] as const;

/** What somebody at a desk does with the tables as they are shown then. */
export interface PlannedHosting {
  atMs: number;
  action: (typeof hostings)[number];
  pick: number;
  isStale: boolean;
  isLeading: boolean;
  copiesAfterMs: number[];
  persists: boolean;
}

export interface PlannedTables {
  sitters: PlannedSitter[];
  hosts: PlannedHosting[][];
}

/** Fewer places than people who want one. */
export const laidTables: TableDefinition[] = (['hall', 'hall', 'remote'] as const).map(
  (attendance, index) => ({
    number: index + 1,
    name: null,
    attendance,
    link: null,
    question: { de: `Leitfrage ${index + 1}` },
    places: 2,
  }),
);

const sitterCount = 7;
export const hostCount = 2;

export function plannedTables(random: Random, endsAtMs: number): PlannedTables {
  return {
    sitters: random.many(sitterCount, (index) => plannedSitter(random, endsAtMs, index)),
    hosts: random.many(hostCount, (index) => plannedHost(random, index === 0)),
  };
}

function plannedSitter(random: Random, endsAtMs: number, index: number): PlannedSitter {
  const planned = (action: PlannedSitting['action'], least: number, most = endsAtMs): PlannedSitting => ({
    atMs: random.between(least, most),
    action,
    pick: random.between(0, 1000),
    copiesAfterMs: plannedCopies(random),
    persists: random.chance(0.85),
  });
  const some = (probability: number, ...of: Parameters<typeof planned>) =>
    random.chance(probability) ? [planned(...of)] : [];
  const sittings = [
    planned('sit', 60, 300),
    planned('take-notes', 150, 500),
    ...random.many(random.between(4, 7), () => planned('state', 200, 1150)),
    ...random.many(random.between(1, 3), () => planned('reword', 400, 1200)),
    ...random.many(random.between(1, 3), () => planned('move', 400, 1200)),
    ...some(0.4, 'take-out', 500, 1200),
    ...some(0.4, 'hand-back', 400),
    ...some(0.4, 'take-notes', 600),
    ...some(0.3, 'leave', 500),
    ...some(0.5, 'sit', 400),
    ...some(0.3, 'sit', 400),
    ...some(0.3, 'help', 200),
  ];
  return {
    attendance: index % 7 < 4 ? 'hall' : 'remote',
    group: random.pick([...groups, null]),
    sittings: sittings.toSorted((left, right) => left.atMs - right.atMs),
  };
}

/** The first one leads the tables to their harvest, so that every seed has one; the other does what comes to mind. */
function plannedHost(random: Random, isLeading: boolean): PlannedHosting[] {
  const plan = (action: PlannedHosting['action'], atMs: number): PlannedHosting => ({
    atMs,
    action,
    pick: random.between(0, 1000),
    isStale: !isLeading && random.chance(0.08),
    isLeading: isLeading && (action === 'choosing' || action === 'working' || action === 'harvest'),
    copiesAfterMs: plannedCopies(random),
    persists: isLeading || random.chance(0.9),
  });
  const leading = [
    plan('choosing', 10),
    plan('working', 180),
    plan('cluster', 700),
    plan('cluster', 900),
    plan('into', 1000),
    plan('harvest', 1200),
    plan('cluster', 1350),
  ];
  const others = random.many(random.between(6, 9), () =>
    plan(random.pick(hostings), random.between(250, 1450)),
  );
  return (isLeading ? leading : others).toSorted((left, right) => left.atMs - right.atMs);
}
