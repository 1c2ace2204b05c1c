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
  /** the figure when one tapped, and whether it holds one's own support, as long as it may lag; null when it does not */
  lag: { n: number | null; isOn: boolean } | null;
}

/** The figure comes every two seconds only; one's own tap is seen at once, and never counted twice. */
export function supportState(known: Known): SupportState {
  const { n, supported, entry } = known;
  const wish = entry?.item.input as Support | undefined;
  const stored = supported?.isOn ?? false;
  if (!entry || !wish) return { isOn: stored, n, note: 'none' };
  switch (entry.outcome.state) {
    case 'queued':
      return {
        isOn: wish.isOn,
        n: counted(known, wish.isOn, stored),
        note: known.isOnline || !entry.isSaved ? 'sending' : 'waiting',
      };
    case 'received': {
      const isOvertaken = supported !== undefined && supported.version >= wish.version;
      const isOn = isOvertaken ? stored : wish.isOn;
      return { isOn, n: counted(known, isOn, isOn), note: 'none' };
    }
    case 'too-late':
    case 'refused':
      return { isOn: stored, n: counted(known, stored, stored), note: 'refused' };
  }
}

/** With one's own support as it is to be seen, in place of the one that the figure holds. */
function counted({ n, lag }: Known, isOn: boolean, otherwise: boolean): number | null {
  const held = lag?.n === n ? lag.isOn : otherwise;
  return n === null ? null : Math.max(0, n + Number(isOn) - Number(held));
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
