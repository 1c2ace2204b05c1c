import { useState } from 'react';
import { useConnection, usePresence } from '../live/hooks.tsx';
import { type Sample, withSample } from './presence-history.ts';

/** Who was there during the last half hour, as long as this page has been open. */
export function usePresenceHistory(meetingId: string): readonly Sample[] {
  const connection = useConnection();
  const presence = usePresence(meetingId);
  const [seen, setSeen] = useState<{ presence: typeof presence; history: readonly Sample[] }>({
    presence: undefined,
    history: [],
  });
  if (presence && presence !== seen.presence) {
    const { hall, remote } = presence;
    setSeen({ presence, history: withSample(seen.history, { at: connection.now(), hall, remote }) });
  }
  return seen.history;
}
