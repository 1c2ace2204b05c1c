import type { SessionView } from '@miteinander/shared/sessions/sessions.contract';

/** A place on a podium. */
export interface Seat {
  session: string;
  panelist: string;
}

export type PodiumState = { live: SessionView[] } & (
  | { kind: 'live' | 'none' | 'over' }
  /** the one that comes first */
  | { kind: 'planned'; next: SessionView }
);

/** What somebody on the podium is in for: their sessions that are on, else the next one, else none any more. */
export function podiumState(sessions: readonly SessionView[], seats: readonly Seat[]): PodiumState {
  const own = new Set(seats.map(({ session }) => session));
  const mine = sessions.filter(({ id }) => own.has(id)).toSorted((a, b) => a.startsAt - b.startsAt);
  const live = mine.filter(({ state }) => state === 'live');
  if (live.length > 0) return { kind: 'live', live };
  const next = mine.find(({ state }) => state === 'planned');
  if (next) return { kind: 'planned', live, next };
  return { kind: mine.length > 0 ? 'over' : 'none', live };
}
