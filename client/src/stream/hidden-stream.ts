import { useState } from 'react';

const storageKey = 'miteinander:stream-hidden';

/** Whether this person has put the picture of a session away; kept on the device, so that a reload does not ask again. */
export function useHiddenStream(
  session: string | null,
): [isHidden: boolean, hide: (isHidden: boolean) => void] {
  const [hidden, setHidden] = useState(read);
  const hide = (isHidden: boolean) => {
    const next = isHidden ? session : null;
    setHidden(next);
    write(next);
  };
  return [session !== null && hidden === session, hide];
}

export function forgetHiddenStream(): void {
  write(null);
}

function read(): string | null {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return null;
  }
}

function write(session: string | null): void {
  try {
    if (session === null) localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, session);
  } catch {
    // Storage is denied: it is put away as long as the page lives.
  }
}
