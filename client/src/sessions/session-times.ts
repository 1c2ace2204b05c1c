import type { SessionView } from '@miteinander/shared/sessions/sessions.contract';

/** Writes times as the meeting's place has them, in the language spoken. */
export interface Clock {
  /** `14:05` */
  time: (ms: number) => string;
  /** `Montag, 23. November` */
  day: (ms: number) => string;
  /** `Mo., 23. Nov.` */
  shortDay: (ms: number) => string;
  /** `2026-11-23`: equal for times of the same day there */
  dayKey: (ms: number) => string;
}

export function clockOf(language: string, timeZone: string): Clock {
  const time = new Intl.DateTimeFormat(language, {
    hour: '2-digit',
    minute: '2-digit',
    // As it stands on the printed programme, in every language.
    hourCycle: 'h23',
    timeZone,
  });
  const day = new Intl.DateTimeFormat(language, { weekday: 'long', day: 'numeric', month: 'long', timeZone });
  const short = new Intl.DateTimeFormat(language, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone,
  });
  // Swedish writes ISO dates.
  const key = new Intl.DateTimeFormat('sv', { timeZone });
  return {
    time: (ms) => time.format(ms),
    day: (ms) => day.format(ms),
    shortDay: (ms) => short.format(ms),
    dayKey: (ms) => key.format(ms),
  };
}

export interface ProgrammeDay {
  key: string;
  title: string;
  shortTitle: string;
  sessions: SessionView[];
}

/** The programme by day, each in order of time. */
export function programmeDays(sessions: readonly SessionView[], clock: Clock): ProgrammeDay[] {
  const days = new Map<string, ProgrammeDay>();
  const inOrder = [...sessions].toSorted((a, b) => a.startsAt - b.startsAt || a.id.localeCompare(b.id));
  for (const session of inOrder) {
    const key = clock.dayKey(session.startsAt);
    const day = days.get(key) ?? {
      key,
      title: clock.day(session.startsAt),
      shortTitle: clock.shortDay(session.startsAt),
      sessions: [],
    };
    day.sessions.push(session);
    days.set(key, day);
  }
  return [...days.values()];
}

/** The day to open the programme at: the one of what is on, else today, else the next one, else the last. */
export function dayToOpen(days: readonly ProgrammeDay[], today: string): string | undefined {
  const live = days.find(({ sessions }) => sessions.some(({ state }) => state === 'live'));
  const next = days.find(({ key }) => key >= today);
  return (live ?? next ?? days.at(-1))?.key;
}

/** The sessions that are on, in order of time. */
export function liveSessions(sessions: readonly SessionView[]): SessionView[] {
  return sessions.filter((session) => session.state === 'live').toSorted((a, b) => a.startsAt - b.startsAt);
}

/** What comes next: the planned session that starts first, among those that are not long past. */
export function nextSession(sessions: readonly SessionView[], nowMs: number): SessionView | undefined {
  return sessions
    .filter((session) => session.state === 'planned' && session.endsAt > nowMs)
    .toSorted((a, b) => a.startsAt - b.startsAt)[0];
}

/** How long it goes on: a session that is still live after its end must not be said to last until then. */
export function untilKey({ endsAt }: SessionView, nowMs: number): 'header.until' | 'header.overrun' {
  return nowMs < endsAt ? 'header.until' : 'header.overrun';
}
