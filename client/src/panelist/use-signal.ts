import type { Signal } from '@miteinander/shared/speakers/phases.contract';
import { useEffect } from 'react';
import { useOutbox, useOutboxEntry } from '../live/outbox-hooks.tsx';
import { isFulfilled, type SignalState, signalState } from './signal-state.ts';

interface WishedSignal extends SignalState {
  toggle: () => void;
}

/** Between the answer and the stream: so long what was tapped is shown, so that nothing flickers. */
const heldMs = 1_000;

/** A wish of the podium; a tap in a dead zone waits, and the last one counts. */
export function useSignal(session: string, signal: Signal, since: number | null | undefined): WishedSignal {
  const outbox = useOutbox();
  const key = `signal:${session}:${signal}`;
  const entry = useOutboxEntry(key);
  const isDone = isFulfilled(since, entry);
  useEffect(() => {
    if (isDone) outbox.dismiss(key);
  }, [isDone, outbox, key]);
  // Seen to before the stream came: it never says what was tapped, and from then on it alone is believed.
  const isReceived = entry?.outcome.state === 'received';
  useEffect(() => {
    if (!isReceived) return undefined;
    const timer = setTimeout(() => outbox.dismiss(key), heldMs);
    return () => clearTimeout(timer);
  }, [isReceived, outbox, key]);
  const state = signalState(since, entry);
  const toggle = () => outbox.put(key, 'podium:signal', { session, signal, isOn: !state.isOn });
  return { ...state, toggle };
}
