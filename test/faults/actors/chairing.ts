import type { View } from '@miteinander/shared/contract';
import type { PlannedChairing } from '../schedule/floor.ts';
import { type Steering, undoing } from './at-a-desk.ts';
import type { Look } from './desk.ts';

interface Seen {
  session: string;
  floor: View<'floors'> | undefined;
  plan: View<'plans'> | undefined;
  requests: readonly View<'requests'>[];
}

function seenBy({ place, views }: Look): Seen {
  const [[floor], [plan]] = [views('floors'), views('plans')];
  return { session: place.session, floor, plan, requests: views('requests') };
}

/** The command for what is planned, with what the desk sees; null as long as there is nothing to do it with. */
export function chairing(planned: PlannedChairing, look: Look): Steering | null {
  const { action, pick } = planned;
  if (action === 'undo') return undoing(pick, look.undoable);
  const seen = seenBy(look);
  if (action === 'enter' || action === 'later') return ofPlan(planned, seen);
  if (!seen.floor) return null;
  const of = { session: seen.session, expects: expected(planned, seen.floor) };
  const one = requestFor(planned, seen);
  if (one !== null) return one ? ofRequest(planned, of, one.id) : null;
  return ofTurn(planned, of, seen.floor);
}

function expected({ isStale }: PlannedChairing, { revision = 0 }: { revision?: number | undefined }): number {
  return revision - (isStale ? 1 : 0);
}

function ofPlan(planned: PlannedChairing, { session, plan }: Seen): Steering | null {
  if (!plan || plan.phases.length === 0) return null;
  const of = { session, expects: expected(planned, plan) };
  if (planned.action === 'enter') {
    const phase = plan.phases[planned.pick % plan.phases.length]!.id;
    return { name: 'phase:enter', input: { ...of, phase } };
  }
  return plan.current === null ? null : { name: 'phase:extend', input: { ...of, seconds: 30 } };
}

const states: Partial<Record<PlannedChairing['action'], readonly View<'requests'>['state'][]>> = {
  call: ['waiting'],
  start: ['called', 'waiting'],
  'put-back': ['called', 'over'],
  remove: ['waiting', 'called'],
  arrange: ['waiting'],
};

/** Null: it is not done with a request; undefined: there is none to do it with. */
function requestFor({ action, pick }: PlannedChairing, { requests }: Seen) {
  const wanted = states[action];
  if (!wanted) return null;
  const fitting = wanted.flatMap((state) => requests.filter((request) => request.state === state));
  // Whoever is called begins, mostly.
  return fitting[action === 'start' && pick % 4 > 0 ? 0 : pick % fitting.length];
}

type OfFloor = { session: string; expects: number };

function ofRequest({ action }: PlannedChairing, of: OfFloor, request: string): Steering {
  switch (action) {
    case 'call':
      return { name: 'speaker:call', input: { ...of, request } };
    case 'start':
      return { name: 'speaker:start', input: { ...of, who: { is: 'request', request } } };
    case 'put-back':
      return { name: 'speaker:put-back', input: { ...of, request } };
    case 'remove':
      return { name: 'speaker:remove', input: { ...of, requests: [request] } };
    default:
      return { name: 'speaker:arrange', input: { ...of, head: [request] } };
  }
}

function ofTurn({ action, pick }: PlannedChairing, of: OfFloor, floor: View<'floors'>): Steering | null {
  if (action === 'shuffle') return { name: 'speaker:shuffle', input: of };
  if (action === 'new-round') return { name: 'speaker:new-round', input: of };
  if (!floor.turn) return null;
  if (action === 'end') return { name: 'speaker:end', input: of };
  if (action === 'extend') return { name: 'speaker:extend', input: { ...of, seconds: 10 + (pick % 50) } };
  const isPaused = floor.turn.clock.runningSince !== null;
  return { name: 'speaker:pause', input: { ...of, isPaused } };
}
