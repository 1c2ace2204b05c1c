import type { SessionView } from '@miteinander/shared/sessions/sessions.contract';
import type { PanelistView } from '@miteinander/shared/speakers/panelists.contract';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { useConnection } from '../live/hooks.tsx';
import type { Seat } from './podium-state.ts';

export interface Seats {
  seats: Seat[];
  /** everything that could hold a place has arrived */
  hasArrived: boolean;
}

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
    const seats: Seat[] = split(ids).flatMap((session) =>
      // From this stream alone: what displays see of the same people does not say whose link is whose.
      [...(store.stream(session, 'panelist').things.get('panelists')?.values() ?? [])]
        .filter((panelist) => (panelist as PanelistView).access === access)
        .map((panelist) => ({ session, panelist: panelist.id })),
    );
    // Asked together: once what is one's own is there, the podium is there as well, or is somebody else's.
    const hasArrived = split(ids).every((id) => store.has(id, `person:${access}`));
    return JSON.stringify({ seats, hasArrived });
  };
  // As a text, so that nothing is drawn anew while it says the same.
  const known = useSyncExternalStore(store.subscribe, read);
  return useMemo(() => JSON.parse(known) as Seats, [known]);
}

function split(ids: string): string[] {
  return ids === '' ? [] : ids.split(' ');
}
