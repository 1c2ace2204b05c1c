import type { Random } from '../random.ts';
import { plannedCopies } from './votes.ts';

const actions = [
  'open',
  'create',
  'extend',
  'close',
  'reveal',
  'hide',
  'repeat',
  'archive',
  'edit',
  'remove',
  'announce',
  'withdraw',
  'show',
  'set-session',
  'set-joining',
  'undo',
  'undo',
] as const;
export type SteeringAction = (typeof actions)[number];

/** What a desk does, as soon as there is something to do it with. */
export interface PlannedSteering {
  atMs: number;
  action: SteeringAction;
  /** among the things that it can be done with then */
  pick: number;
  /** of an older state than the desk has seen */
  isStale: boolean;
  copiesAfterMs: number[];
  persists: boolean;
}

/**
 * The first desk leads a poll through its whole life, so that every seed has one; the others do what comes to
 * mind.
 */
export function plannedSteering(random: Random, desks: number, polls: number): PlannedSteering[][] {
  const plan = (action: SteeringAction, atMs: number): PlannedSteering => ({
    atMs,
    action,
    pick: random.between(0, 1000),
    isStale: random.chance(0.06),
    copiesAfterMs: plannedCopies(random),
    persists: random.chance(0.9),
  });
  const leading = [
    ...random.many(Math.min(3, polls), (index) => plan('open', index * 40)),
    plan('close', random.between(250, 600)),
    plan('archive', random.between(700, 1400)),
    plan('announce', random.between(0, 900)),
    plan('show', random.between(0, 900)),
    plan('withdraw', random.between(500, 1400)),
    ...random.many(random.between(0, 3), () => plan('undo', random.between(100, 1500))),
  ].map((each) => ({ ...each, isStale: each.action !== 'open' && each.action !== 'close' && each.isStale }));
  const others = random.many(desks - 1, () =>
    random.many(random.between(5, 9), () => plan(random.pick(actions), random.between(100, 1500))),
  );
  return [leading, ...others].map((desk) => desk.toSorted((left, right) => left.atMs - right.atMs));
}
