import { useState } from 'react';
import type { SessionView } from '@miteinander/shared/sessions/sessions.contract';

const key = (meeting: string) => `miteinander:session:${meeting}`;

/**
 * The session somebody is in, of those that are live: the one they chose, the only one, or null while they have
 * to choose. The choice is kept on the device, so that a reload does not ask again.
 * The address of a table says which session it belongs to.
 */
export function useChosenSession(
  meeting: string,
  live: readonly SessionView[],
): [SessionView | null, (session: string) => void] {
  const [wanted, setWanted] = useState(() => new URLSearchParams(location.search).get('in') ?? read(meeting));
  const session = sessionOf(live, wanted);
  // Whoever is in the only one stays in it when a second one begins.
  if (session !== null && session.id !== wanted) setWanted(session.id);
  const choose = (id: string) => {
    setWanted(id);
    write(meeting, id);
  };
  return [session, choose];
}

export function forgetChosenSession(meeting: string): void {
  try {
    localStorage.removeItem(key(meeting));
  } catch {
    // There was nothing to forget.
  }
}

function sessionOf(live: readonly SessionView[], wanted: string | null): SessionView | null {
  const [only] = live;
  return live.find((session) => session.id === wanted) ?? (live.length === 1 && only ? only : null);
}

function read(meeting: string): string | null {
  try {
    return localStorage.getItem(key(meeting));
  } catch {
    return null;
  }
}

function write(meeting: string, session: string): void {
  try {
    localStorage.setItem(key(meeting), session);
  } catch {
    // Storage is denied: the choice lasts as long as the page.
  }
}
