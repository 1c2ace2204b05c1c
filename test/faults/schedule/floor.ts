import type { Random } from '../random.ts';
import { groups, plannedCopies } from './votes.ts';

/** One thing that somebody does who wants to speak. */
export interface PlannedSpeaking {
  atMs: number;
  action: 'ask' | 'withdraw' | 'ready' | 'later';
  pick: number;
  copiesAfterMs: number[];
  persists: boolean;
}

export interface PlannedSpeaker {
  attendance: 'hall' | 'remote';
  group: string | null;
  speakings: PlannedSpeaking[];
}

const chairings = [
  'call',
  'call',
  'start',
  'start',
  'end',
  'pause',
  'extend',
  'put-back',
  'remove',
  'arrange',
  'shuffle',
  'new-round',
  'enter',
  'later',
  'undo',
  'undo',
] as const;

/** What somebody in the chair does with the list as the desk shows it then. */
export interface PlannedChairing {
  atMs: number;
  action: (typeof chairings)[number];
  pick: number;
  isStale: boolean;
  copiesAfterMs: number[];
  persists: boolean;
}

export interface PlannedFloor {
  speakers: PlannedSpeaker[];
  chairs: PlannedChairing[][];
}

const speakerCount = 6;
export const chairCount = 2;

export function plannedFloor(random: Random, endsAtMs: number): PlannedFloor {
  return {
    speakers: random.many(speakerCount, (index) => plannedSpeaker(random, endsAtMs, index)),
    chairs: random.many(chairCount, (index) => plannedChair(random, index === 0)),
  };
}

function plannedSpeaker(random: Random, endsAtMs: number, index: number): PlannedSpeaker {
  const planned = (action: PlannedSpeaking['action'], least: number): PlannedSpeaking => ({
    atMs: random.between(least, endsAtMs),
    action,
    pick: random.between(0, 1000),
    copiesAfterMs: plannedCopies(random),
    persists: random.chance(0.85),
  });
  const speakings = [
    { ...planned('ask', 20), atMs: random.between(20, 500) },
    planned('ready', 300),
    ...(random.chance(0.4) ? [planned('later', 300)] : []),
    ...(random.chance(0.3) ? [planned('withdraw', 300)] : []),
    ...(random.chance(0.5) ? [planned('ask', 700)] : []),
  ];
  return {
    attendance: index % 2 === 0 ? 'hall' : 'remote',
    group: random.pick([...groups, null]),
    speakings: speakings.toSorted((left, right) => left.atMs - right.atMs),
  };
}

/** The first one leads people through their turns, so that every seed has some; the other does what comes to mind. */
function plannedChair(random: Random, isLeading: boolean): PlannedChairing[] {
  const plan = (action: PlannedChairing['action'], atMs: number): PlannedChairing => ({
    atMs,
    action,
    pick: random.between(0, 1000),
    isStale: !isLeading && random.chance(0.08),
    copiesAfterMs: plannedCopies(random),
    persists: random.chance(0.9),
  });
  const turns = [250, 600, 950].flatMap((atMs) => [
    plan('call', atMs),
    plan('start', atMs + 120),
    plan('end', atMs + 280),
  ]);
  const others = random.many(random.between(6, 10), () =>
    plan(random.pick(chairings), random.between(150, 1450)),
  );
  return (isLeading ? [...turns, plan('enter', 100)] : others).toSorted(
    (left, right) => left.atMs - right.atMs,
  );
}
