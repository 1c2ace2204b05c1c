import type { ThingKind, View } from '@miteinander/shared/contract';
import type { Hello, Presence } from '@miteinander/shared/wire/delta';
import { createContext, use, useCallback, useEffect, useSyncExternalStore, type ReactNode } from 'react';
import type { Connection } from './connection.ts';
import type { LiveStore, Status } from './store.ts';

const ConnectionContext = createContext<Connection | null>(null);

/** Gives a connection to everything below it. */
export function LiveProvider({ connection, children }: { connection: Connection; children: ReactNode }) {
  return <ConnectionContext value={connection}>{children}</ConnectionContext>;
}

export function useConnection(): Connection {
  const connection = use(ConnectionContext);
  if (!connection) throw new Error('There is no LiveProvider above this component.');
  return connection;
}

/** Reads something of the store; `select` must return the same object as long as nothing has changed. */
function useStore<Selected>(select: (store: LiveStore) => Selected): Selected {
  const { store } = useConnection();
  return useSyncExternalStore(store.subscribe, () => select(store));
}

export function useStatus(): Status {
  return useStore((store) => store.getSnapshot().status);
}

/** True between the server's goodbye before a planned stop and the next hello. */
export function useIsRestarting(): boolean {
  return useStore((store) => store.getSnapshot().restarting);
}

/** Since when what is shown may be old, by this device's clock; null while it is not. */
export function useAsOf(): number | null {
  return useStore((store) => store.getSnapshot().asOf);
}

/** Whom the server takes us for; null before the first connection. */
export function useHello(): Hello | null {
  return useStore((store) => store.getSnapshot().hello);
}

/** Where attendees find the pages: what an address or a QR code on a screen has to say. */
export function useOrigin(): string {
  return useHello()?.origin ?? location.origin;
}

const none: readonly never[] = [];

/** All things of a kind in a channel, as far as this page may see them. Empty for no channel. */
export function useThings<Kind extends ThingKind>(channel: string | null, kind: Kind): readonly View<Kind>[] {
  return useStore((store) => (channel === null ? none : store.things(channel, kind)));
}

export function useThing<Kind extends ThingKind>(
  channel: string | null,
  kind: Kind,
  id: string | null,
): View<Kind> | undefined {
  return useStore((store) => (channel === null || id === null ? undefined : store.thing(channel, kind, id)));
}

/** Keeps streams of a channel up to date while the component is there. The array may be new every time. */
export function useWatch(channel: string | null, streams: readonly string[]): void {
  const connection = useConnection();
  const list = streams.join(' ');
  useEffect(
    () => (channel === null || list === '' ? undefined : connection.watch(channel, list.split(' '))),
    [connection, channel, list],
  );
}

/** Whether the first picture of a stream has arrived: false while there is nothing to show yet. */
export function useHasArrived(channel: string | null, stream: string): boolean {
  return useStore((store) => channel !== null && store.has(channel, stream));
}

/** Crew only: people present in a channel, once a second. */
export function usePresence(channel: string | null): Presence | undefined {
  return useStore((store) => (channel === null ? undefined : store.getSnapshot().presence.get(channel)));
}

/**
 * The server's clock, in steps; milliseconds since 1970. With `null` nothing is drawn anew because of it. Steps begin
 * with the server's time, not with when a page was opened: two screens that count the same thing change together.
 */
export function useServerNow(intervalMs: number | null): number {
  const connection = useConnection();
  const subscribe = useCallback(
    (tick: () => void) => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const goOn = (stepMs: number) => {
        // A little behind the step: a timer that comes a millisecond early would still read the one before.
        const waitMs = stepMs - (connection.now() % stepMs) + 2;
        timer = setTimeout(() => {
          tick();
          goOn(stepMs);
        }, waitMs);
      };
      if (intervalMs !== null) goOn(intervalMs);
      return () => clearTimeout(timer);
    },
    [connection, intervalMs],
  );
  const stepMs = intervalMs ?? 1_000;
  return useSyncExternalStore(subscribe, () => Math.floor(connection.now() / stepMs) * stepMs);
}
