import type { Random } from '../random.ts';
import { deskCount, type Schedule } from './schedule.ts';
import { oftenPassed, pointNames } from '../server/points.ts';

/**
 * Every kind of bad luck. Another one is a line here and its case in `strikes/strike.ts`: two processes of
 * which one dies, Redis gone and back.
 */
export type Fault =
  | { kind: 'kill' }
  | { kind: 'kill-at'; point: string; nth: number }
  | { kind: 'pause-at'; point: string; nth: number; ms: number }
  | { kind: 'power-cut' }
  | { kind: 'cut'; persons: number[] }
  | { kind: 'half-open'; persons: number[] }
  | { kind: 'stall'; persons: number[]; ms: number };

export type PlannedFault = Fault & { atMs: number };

type Story = Pick<Schedule, 'endsAtMs' | 'voters' | 'polls' | 'questions' | 'floor' | 'tables'>;

/**
 * Persons are counted through: voters, desks, the display, askers, moderators, speakers, chairs, sitters, hosts; a
 * number may stand for nobody.
 */
export function plannedFaults(random: Random, story: Story): PlannedFault[] {
  const { endsAtMs, voters, polls } = story;
  const { askers, moderators, speakers, chairs } = { ...story.questions, ...story.floor };
  const { sitters, hosts } = story.tables;
  const others = [askers, moderators, speakers, chairs, sitters, hosts].flat();
  const count = voters.length + deskCount + 1 + others.length;
  const persons = Array.from({ length: count }, (_, index) => index);
  const at = (fault: Fault, least = 100): PlannedFault => ({
    ...fault,
    atMs: random.between(least, endsAtMs - 100),
  });
  // Polls begin to close by themselves only where they have a deadline; a desk that closes one is a command.
  const hasDeadline = polls.some(({ durationS }) => durationS === 5);
  const possible = pointNames.filter((name) => hasDeadline || !name.startsWith('closing:'));
  const some = (probability: number) => random.some(persons, probability);
  const faults: PlannedFault[] = [
    ...random.many(random.between(1, 2), () =>
      at({ kind: 'pause-at', ...point(random, possible), ms: random.between(20, 250) }, 0),
    ),
  ];
  if (random.chance(0.75)) faults.push(at({ kind: 'kill-at', ...point(random, possible) }, 0));
  if (random.chance(0.25)) faults.push(at({ kind: 'kill' }));
  if (random.chance(0.1)) faults.push(at({ kind: 'power-cut' }));
  if (random.chance(0.5)) faults.push(at({ kind: 'cut', persons: some(0.3) }));
  if (random.chance(0.4)) faults.push(at({ kind: 'half-open', persons: some(0.2) }));
  if (random.chance(0.5))
    faults.push(at({ kind: 'stall', persons: some(0.3), ms: random.between(100, 800) }));
  return faults.toSorted((left, right) => left.atMs - right.atMs);
}

/** What happens all the time is struck more often, and later than the first time. */
function point(random: Random, possible: readonly string[]): { point: string; nth: number } {
  const isOften = random.chance(0.6);
  const name = random.pick(possible.filter((each) => oftenPassed(each) === isOften));
  return { point: name, nth: isOften ? random.between(1, 8) : 1 };
}
