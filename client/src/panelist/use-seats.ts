import type { SessionView } from '@miteinander/shared/sessions/sessions.contract';
import type { PanelistView } from '@miteinander/shared/speakers/panelists.contract';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { useConnection } from '../live/hooks.tsx';
import type { LiveStore } from '../live/store.ts';
import type { Seat } from './podium-state.ts';

export interface Seats {
  seats: Seat[];
  /** the sessions from whose podium they were taken */
  left: string[];
  /** everything that could hold a place has arrived */
  hasArrived: boolean;
}

/** While a podium that one has come onto has not let one in, it is asked again this often. */
const askAgainMs = 2_000;

/** Where the holder of a link sits: the podium of each session is in its own channel. */
export function useSeats(sessions: readonly SessionView[], access: string): Seats {
  const connection = useConnection();
  const ids = sessions.map(({ id }) => id).join(' ');
  useEffect(() => {
    const leave = split(ids).map((id) => connection.watch(id, ['panelist', `person:${access}`]));
    return () => leave.forEach((stop) => stop());
  }, [connection, ids, access]);

  const { store } = connection;
  const read = () => {
    const own = split(ids).map((id) => ({ id, ...ownIn(store, id, access) }));
    return JSON.stringify({
      seats: own.flatMap(({ id, places }) => places.map((panelist) => ({ session: id, panelist }))),
      left: own.filter(({ hasLeft }) => hasLeft).map(({ id }) => id),
      // Asked together: once what is one's own is there, the podium is there as well, or is somebody else's.
      hasArrived: split(ids).every((id) => store.has(id, `person:${access}`)),
      awaited: own.filter(({ isAwaited }) => isAwaited).map(({ id }) => id),
    });
  };
  // As a text, so that nothing is drawn anew while it says the same.
  const text = useSyncExternalStore(store.subscribe, read);
  const known = useMemo(() => JSON.parse(text) as Seats & { awaited: string[] }, [text]);
  useAwaited(known.awaited.join(' '));
  return known;
}

function ownIn(store: LiveStore, session: string, access: string) {
  const own = store.stream(session, `person:${access}`).things;
  // From this stream alone: what displays see of the same people does not say whose link is whose.
  const podium = store.stream(session, 'panelist').things.get('panelists');
  const places = [...(podium?.values() ?? [])]
    .filter((panelist) => (panelist as PanelistView).access === access)
    .map(({ id }) => id);
  return {
    places,
    hasLeft: [...(own.get('panelists')?.values() ?? [])].some((each) => (each as PanelistView).hasLeft),
    /** whoever sits there has signs to give; the podium was somebody else's when it was asked */
    isAwaited: (own.get('signals')?.size ?? 0) > 0 && places.length === 0,
  };
}

/** Asks to be let onto podiums that have refused it before. */
function useAwaited(sessions: string): void {
  const connection = useConnection();
  useEffect(() => {
    if (sessions === '') return undefined;
    const ask = () => split(sessions).map((id) => connection.watch(id, ['panelist']));
    let leave = ask();
    const askAgain = () => {
      leave.forEach((stop) => stop());
      leave = ask();
    };
    const timer = setInterval(askAgain, askAgainMs);
    return () => {
      clearInterval(timer);
      leave.forEach((stop) => stop());
    };
  }, [connection, sessions]);
}

function split(ids: string): string[] {
  return ids === '' ? [] : ids.split(' ');
}
