import type { Entry } from '../live/outbox-rules.ts';

export interface SignalState {
  isOn: boolean;
  /** `sending`: wished here, and not at the desk yet; `refused`: the desk will not see it */
  is: 'settled' | 'sending' | 'refused';
}

type Wish = Pick<Entry, 'outcome'> & { item: { input: unknown } };

/**
 * How a wish stands. What was tapped holds until the server says the same; from then on what the server says holds,
 * also when the moderator has seen to it.
 */
export function signalState(since: number | null | undefined, entry: Wish | undefined): SignalState {
  const isOn = typeof since === 'number';
  if (!entry) return { isOn, is: 'settled' };
  if (entry.outcome.state === 'refused' || entry.outcome.state === 'too-late') return { isOn, is: 'refused' };
  const wished = (entry.item.input as { isOn: boolean }).isOn;
  return { isOn: wished, is: entry.outcome.state === 'queued' ? 'sending' : 'settled' };
}

/** Whether an entry has done its duty and can go. */
export function isFulfilled(since: number | null | undefined, entry: Wish | undefined): boolean {
  if (entry?.outcome.state !== 'received') return false;
  return (typeof since === 'number') === (entry.item.input as { isOn: boolean }).isOn;
}
