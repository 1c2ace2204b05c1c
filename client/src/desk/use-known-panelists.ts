import type { KnownPanelist } from '@miteinander/shared/speakers/podium.contract';
import { useEffect, useState } from 'react';
import { useConnection } from '../live/hooks.tsx';

const none: readonly KnownPanelist[] = [];

/** Who has a link of this meeting already and does not sit here; nobody until it is known. */
export function useKnownPanelists(session: string): readonly KnownPanelist[] {
  const connection = useConnection();
  const [known, setKnown] = useState(none);
  useEffect(() => {
    let isWanted = true;
    const ask = async () => {
      const reply = await connection.send('podium:list-known', { session });
      if (isWanted && reply.ok) setKnown(reply.data);
    };
    void ask();
    return () => {
      isWanted = false;
    };
  }, [connection, session]);
  return known;
}
