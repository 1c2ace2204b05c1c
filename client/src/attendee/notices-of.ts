import type { AnnouncementView, TimerView } from '@miteinander/shared/display/display.contract';

/** A countdown that is on, or over since a short time. */
export interface RunningTimer extends TimerView {
  endsAt: number;
}

/** What everybody is told, beside what there is to do. */
export type Notice =
  | { id: string; kind: 'announcement'; announcement: AnnouncementView }
  | { id: string; kind: 'timer'; timer: RunningTimer };

/** How long it is said that the time is up, in case nobody stops the timer. */
const overMs = 10 * 60_000;

/** Timers first, the one that ends first on top; then announcements, the newest on top. */
export function noticesOf(
  timers: readonly TimerView[],
  announcements: readonly AnnouncementView[],
  nowMs: number,
): Notice[] {
  const running = timers.filter(isOn).filter(({ endsAt }) => nowMs - endsAt < overMs);
  return [
    ...running
      .toSorted((a, b) => a.endsAt - b.endsAt)
      .map((timer): Notice => ({ id: `timer:${timer.id}`, kind: 'timer', timer })),
    ...announcements
      .toSorted((a, b) => b.at - a.at)
      .map((announcement): Notice => ({ id: announcement.id, kind: 'announcement', announcement })),
  ];
}

function isOn(timer: TimerView): timer is RunningTimer {
  return timer.endsAt !== null;
}
