import { useEffect, useState } from 'react';
import { useStatus, useThing } from '../live/hooks.tsx';
import { useOutbox, useOutboxEntry } from '../live/outbox-hooks.tsx';
import { type Known, nextSupportVersion, type SupportState, supportState } from './support-state.ts';

/** So long a figure may lag behind what was received: one step of its stream, and the way. */
const lagMs = 4_000;

interface OwnSupport {
  state: SupportState;
  toggle: () => void;
}

/** One's own support of a question, whose figure was last said to be `n`. */
export function useSupport(session: string, question: string, n: number | null): OwnSupport {
  const key = `support:${question}`;
  const supported = useThing(session, 'supported', question);
  const entry = useOutboxEntry(key);
  const outbox = useOutbox();
  const status = useStatus();
  const [lag, setLag] = useState<Known['lag']>(null);
  const isOnline = status === 'online' || status === 'outdated';
  const mayLag = !isOnline || entry?.outcome.state === 'queued';

  useEffect(() => {
    if (mayLag || lag === null) return undefined;
    const timer = setTimeout(() => setLag(null), lagMs);
    return () => clearTimeout(timer);
  }, [mayLag, lag]);

  const state = supportState({ n, supported, entry, isOnline, lag });
  const toggle = () => {
    // As long as the figure stays, it holds what it held, whatever was stored since.
    setLag((known) => (known?.n === n ? known : { n, isOn: supported?.isOn ?? false }));
    const version = nextSupportVersion(supported, entry);
    outbox.put(key, 'question:support', { session, question, isOn: !state.isOn, version });
  };
  return { state, toggle };
}
