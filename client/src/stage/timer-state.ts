import type { TimerView } from '@miteinander/shared/display/display.contract';

/** From here on a countdown says, in colour and in words, that it is about to end. */
const lastMs = 30_000;
/** So long a countdown that is over still stands in the corner of other scenes. */
const keptMs = 60_000;

export interface TimerState {
  /** never negative */
  leftMs: number;
  phase: 'running' | 'last' | 'over';
}

type Ending = Pick<TimerView, 'endsAt'> | undefined;

/** How a countdown stands; null if there is none. */
export function timerState(timer: Ending, nowMs: number): TimerState | null {
  if (timer === undefined || timer.endsAt === null) return null;
  const leftMs = Math.max(0, timer.endsAt - nowMs);
  if (leftMs === 0) return { leftMs, phase: 'over' };
  return { leftMs, phase: leftMs <= lastMs ? 'last' : 'running' };
}

/** Whether it also stands in the corner of scenes that show something else. */
export function isInCorner(timer: Ending, nowMs: number): boolean {
  return typeof timer?.endsAt === 'number' && timer.endsAt + keptMs > nowMs;
}
