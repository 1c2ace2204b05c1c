import type { ThingKind, View } from '@miteinander/shared/contract';
import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { useConnection } from './hooks.tsx';

/**
 * One stream alone. A page that watches a channel in several streams of the same rank (the desk sees `crew`,
 * and `display` to draw exactly what displays see) must say which one it means.
 */
function useViews(
  channel: string | null,
  stream: string,
  kind: ThingKind,
): ReadonlyMap<string, { id: string }> | undefined {
  const { store } = useConnection();
  const read = useCallback(
    () => (channel === null ? undefined : store.stream(channel, stream).things.get(kind)),
    [store, channel, stream, kind],
  );
  return useSyncExternalStore(store.subscribe, read);
}

/** All things of a kind in one stream; empty for no channel. */
export function useThingsIn<Kind extends ThingKind>(
  channel: string | null,
  stream: string,
  kind: Kind,
): readonly View<Kind>[] {
  const views = useViews(channel, stream, kind);
  return useMemo(() => [...(views?.values() ?? [])] as View<Kind>[], [views]);
}

export function useThingIn<Kind extends ThingKind>(
  channel: string | null,
  stream: string,
  kind: Kind,
  id: string | null,
): View<Kind> | undefined {
  const views = useViews(channel, stream, kind);
  return id === null ? undefined : (views?.get(id) as View<Kind> | undefined);
}
