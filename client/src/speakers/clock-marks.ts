import { type Clock, remainingAt, spokenAt, urgencyAt } from '@miteinander/shared/speakers/speaking-clock';

/** `2:05`; a begun second counts, so that 0:00 is read only at the end. Behind the end it counts on: `+0:12`. */
export function clockFace(clock: Clock, now: number): string {
  const remaining = remainingAt(clock, now);
  if (remaining === null) return face(Math.floor(spokenAt(clock, now) / 1_000));
  return remaining > 0 ? face(Math.ceil(remaining / 1_000)) : `+${face(Math.floor(-remaining / 1_000))}`;
}

function face(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** What is said about the time, each once: the minutes, that it is nearly over, and that it is. */
export type ClockMark =
  | { is: 'minutes'; n: number }
  | { is: 'seconds'; n: number }
  | { is: 'over' }
  | { is: 'none' };

/** Whoever speaks and listens to a screen reader must not be told the time every second. */
export function markAt(clock: Clock, now: number): ClockMark {
  const remaining = remainingAt(clock, now);
  if (remaining === null) return { is: 'none' };
  const urgency = urgencyAt(clock, now);
  if (urgency === 'over') return { is: 'over' };
  if (urgency === 'soon') return { is: 'seconds', n: Math.ceil(remaining / 10_000) * 10 };
  return { is: 'minutes', n: Math.ceil(remaining / 60_000) };
}

/** The same text as long as there is nothing new to say: within a stretch, seconds and minutes are said once. */
export function stretchOf(mark: ClockMark): string {
  return mark.is === 'minutes' ? `minutes ${mark.n}` : mark.is;
}
