import { useEffect } from 'react';
import { keepOnDevice, onDevice } from '../questions/on-device.ts';

/**
 * Remembers that somebody has asked something in a session, or to speak: there they may be called wherever they are.
 * Null: they have not.
 */
export function useRemembered(owner: string, session: string | null): void {
  useEffect(() => {
    const { sessions } = onDevice(owner);
    if (session !== null && !sessions.includes(session))
      keepOnDevice(owner, { sessions: [...sessions, session] });
  }, [owner, session]);
}
