import type { SupportedView } from '@miteinander/shared/questions/questions.contract';
import type { Entry } from '../live/outbox-rules.ts';

/** What is sent with `question:support`. */
export interface Support {
  session: string;
  question: string;
  isOn: boolean;
  version: number;
}

/** What is true of one's own support right now. */
export interface SupportState {
  isOn: boolean;
  /** people, with one's own tap taken in; null where the figure is not known */
  n: number | null;
  note: 'none' | 'sending' | 'waiting' | 'refused';
}

export interface Known {
  /** as the server last said; null: it did not */
  n: number | null;
  supported: SupportedView | undefined;
  entry: Entry | undefined;
  isOnline: boolean;
  /** the figure when one tapped, as long as it may lag behind what was received; null when it does not */
  lag: { n: number | null; isOn: boolean } | null;
}

/** The figure comes every two seconds only; one's own tap is seen at once, and never counted twice. */
export function supportState({ n, supported, entry, isOnline, lag }: Known): SupportState {
  const wish = entry?.item.input as Support | undefined;
  const stored = supported?.isOn ?? false;
  if (!entry || !wish) return { isOn: stored, n, note: 'none' };
  switch (entry.outcome.state) {
    case 'queued': {
      const step = wish.isOn === stored ? 0 : wish.isOn ? 1 : -1;
      return { isOn: wish.isOn, n: moved(n, step), note: isOnline ? 'sending' : 'waiting' };
    }
    case 'received': {
      const isOvertaken = supported !== undefined && supported.version >= wish.version;
      const isOn = isOvertaken ? stored : wish.isOn;
      const step = lag && lag.n === n && lag.isOn !== isOn ? (isOn ? 1 : -1) : 0;
      return { isOn, n: moved(n, step), note: 'none' };
    }
    case 'too-late':
    case 'refused':
      return { isOn: stored, n, note: 'refused' };
  }
}

function moved(n: number | null, step: number): number | null {
  return n === null ? null : Math.max(0, n + step);
}

/** One more than everything this device knows of. */
export function nextSupportVersion(supported: SupportedView | undefined, entry: Entry | undefined): number {
  const sent = entry ? (entry.item.input as Support).version : 0;
  return Math.max(supported?.version ?? 0, sent) + 1;
}

/** Another tab was faster: the newer wish is insisted on, unless it is what is stored anyway. */
export function resolveSupport(input: unknown, current: unknown): Support | null {
  const support = input as Support;
  const stored = current as SupportedView;
  return stored.isOn === support.isOn ? null : { ...support, version: stored.version + 1 };
}
