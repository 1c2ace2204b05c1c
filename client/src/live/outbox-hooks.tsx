import type { CommandName } from '@miteinander/shared/contract';
import { createContext, use, useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import { useConnection } from './hooks.tsx';
import { Outbox, type Resolve } from './outbox.ts';
import type { Entry } from './outbox-rules.ts';

const OutboxContext = createContext<Outbox | null>(null);

interface OutboxProviderProps {
  /** the attendee's id; give the provider a `key` with it, so that each person has an outbox */
  owner: string;
  resolve: Partial<Record<CommandName, Resolve>>;
  children: ReactNode;
}

/** The outbox of one person, delivering as long as it is mounted. */
export function OutboxProvider({ owner, resolve, children }: OutboxProviderProps) {
  const connection = useConnection();
  const [outbox] = useState(() => new Outbox({ connection, owner, resolve }));
  useEffect(() => outbox.start(), [outbox]);
  return <OutboxContext value={outbox}>{children}</OutboxContext>;
}

export function useOutbox(): Outbox {
  const outbox = use(OutboxContext);
  if (!outbox) throw new Error('There is no OutboxProvider above this component.');
  return outbox;
}

/** How many things this person did have not reached the server. */
export function useWaitingCount(): number {
  const outbox = useOutbox();
  return useSyncExternalStore(outbox.subscribe, outbox.waitingCount);
}

/** What became of the newest item of a key, if there was one on this page or is one in the queue. */
export function useOutboxEntry(key: string): Entry | undefined {
  const outbox = useOutbox();
  return useSyncExternalStore(outbox.subscribe, () => outbox.entry(key));
}

/** The same of all keys that begin so. */
export function useOutboxEntries(prefix: string): readonly Entry[] {
  const outbox = useOutbox();
  return useSyncExternalStore(outbox.subscribe, () => outbox.entries(prefix));
}
