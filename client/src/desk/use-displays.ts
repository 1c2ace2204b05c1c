import { useMemo, useState } from 'react';
import { useConnection, usePresence, useStatus } from '../live/hooks.tsx';
import { useThingsIn } from '../live/stream-hooks.tsx';
import { type DisplayHealth, healthOf, type LastSeen, missingDisplays, seenNow } from './display-health.ts';

export interface Displays {
  all: DisplayHealth[];
  connected: number;
  missing: DisplayHealth[];
}

/** Every display of the meeting and how it is; without a connection of our own nothing is missed. */
export function useDisplays(meetingId: string): Displays {
  const connection = useConnection();
  const isOnline = useStatus() !== 'offline';
  const displays = useThingsIn(meetingId, 'crew', 'displays');
  const presence = usePresence(meetingId);
  const [known, setKnown] = useState<{ presence: typeof presence; seen: LastSeen; at: number }>({
    presence: undefined,
    seen: new Map(),
    at: 0,
  });
  if (presence && presence !== known.presence) {
    const at = connection.now();
    setKnown({ presence, seen: seenNow(known.seen, presence.displays ?? {}, at), at });
  }
  return useMemo(() => {
    const all = healthOf(displays, presence?.displays ?? {}, known.seen);
    const connected = all.filter(({ isConnected }) => isConnected).length;
    return { all, connected, missing: isOnline ? missingDisplays(all, known.at) : [] };
  }, [displays, presence, known, isOnline]);
}
