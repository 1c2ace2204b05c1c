import type { SessionView } from '@miteinander/shared/sessions/sessions.contract';

/** A place on a podium. */
export interface Seat {
  session: string;
  panelist: string;
}

export type PodiumState = {
  live: SessionView[];
  /** from whose podium they were taken, as long as it is not over */
  gone: SessionView[];
} & (
  | { kind: 'live' | 'none' | 'over' | 'left' }
  /** the one that comes first */
  | { kind: 'planned'; next: SessionView }
);

/**
 * What somebody on the podium is in for: their sessions that are on, else the next one, else none any more. `left` are
 * the sessions where they do not sit any more.
 */
export function podiumState(
  sessions: readonly SessionView[],
  seats: readonly Seat[],
  left: readonly string[] = [],
): PodiumState {
  const byTime = sessions.toSorted((a, b) => a.startsAt - b.startsAt);
  const own = new Set(seats.map(({ session }) => session).filter((id) => !left.includes(id)));
  const mine = byTime.filter(({ id }) => own.has(id));
  const were = byTime.filter(({ id }) => left.includes(id));
  const live = mine.filter(({ state }) => state === 'live');
  const gone = were.filter(({ state }) => state !== 'ended');
  if (live.length > 0) return { kind: 'live', live, gone };
  const next = mine.find(({ state }) => state === 'planned');
  if (next) return { kind: 'planned', live, gone, next };
  if (gone.length > 0) return { kind: 'left', live, gone };
  return { kind: mine.length + were.length > 0 ? 'over' : 'none', live, gone };
}
