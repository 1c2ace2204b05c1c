import type { SessionView } from '@miteinander/shared/sessions/sessions.contract';

const rank = { live: 0, planned: 1, ended: 2 } as const;

/** The programme as the desk needs it: what is live, then what comes, then what was (latest first). */
export function programmeForDesk(sessions: Iterable<SessionView>): SessionView[] {
  return [...sessions].toSorted((a, b) => {
    if (a.state !== b.state) return rank[a.state] - rank[b.state];
    const byTime = a.startsAt - b.startsAt || a.id.localeCompare(b.id);
    return a.state === 'ended' ? -byTime : byTime;
  });
}

/** The session to work on: the wanted one if there is one, else the first of the programme. */
export function currentSession(
  programme: readonly SessionView[],
  wanted: string | null,
): SessionView | undefined {
  return programme.find((session) => session.id === wanted) ?? programme[0];
}

/** The next item of the programme by time, whatever became of it; undefined after the last. */
export function sessionAfter(
  programme: readonly SessionView[],
  session: SessionView | undefined,
): SessionView | undefined {
  const byTime = programme.toSorted((a, b) => a.startsAt - b.startsAt || a.id.localeCompare(b.id));
  const index = byTime.findIndex(({ id }) => id === session?.id);
  return index < 0 ? undefined : byTime[index + 1];
}
