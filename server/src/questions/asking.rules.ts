import { Refusal } from '@miteinander/shared/wire/errors';
import type { Crowd } from '../people/crowd.ts';
import type { QaRow } from './qa-row.ts';

/** New questions of one person that wait in one session. */
export const mostWaiting = 10;

/** What is known of an asker when a question comes. */
export interface Asking {
  isLive: boolean;
  qa: Pick<QaRow, 'asking' | 'slow_mode_s'>;
  /** own questions that wait in this session */
  waiting: number;
  /** since the last own one in this session; null: it is the first */
  sinceMs: number | null;
}

/** Whether a question is taken now; slow mode says when it will be [Q3]. */
export function refuseUntimely({ isLive, qa, waiting, sinceMs }: Asking): void {
  if (!isLive || qa.asking === 'closed') throw new Refusal('asking-closed');
  if (waiting >= mostWaiting) throw new Refusal('too-many-questions');
  const left = sinceMs === null ? 0 : qa.slow_mode_s * 1000 - sinceMs;
  if (left > 0) throw new Refusal('slow-down', { retryAfterMs: Math.ceil(left) });
}

/** The name that a question carries: as the meeting has it, and where it leaves it open, as the asker does. */
export function nameOn(names: Crowd['names'], name: string | null, isNamed: boolean): string | null {
  if (names === 'off') return null;
  return names === 'required' || isNamed ? name : null;
}
