import { useMemo, useSyncExternalStore } from 'react';
import { useConnection } from '../live/hooks.tsx';

/** Requests on the list whose people have no connection now; the same set until it is another one. */
export function useAway(session: string | null): ReadonlySet<string> {
  const { store } = useConnection();
  const ids = useSyncExternalStore(store.subscribe, () => {
    const presence = session === null ? undefined : store.getSnapshot().presence.get(session);
    return presence?.away?.join(' ') ?? '';
  });
  return useMemo(() => new Set(ids.split(' ')), [ids]);
}
