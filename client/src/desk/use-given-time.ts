import { useEffect, useState } from 'react';
import { useConnection } from '../live/hooks.tsx';

/** In seconds; null: as everybody. */
export type GivenTime = { seconds: number | null } | null;

/**
 * How long whoever sits at this desk has said that a panelist may speak, which nobody else is shown; asked for anew with
 * every step of the floor. Null: they have said nothing, or it is not known yet.
 */
export function useGivenTime(session: string, panelist: string, revision: number | undefined): GivenTime {
  const connection = useConnection();
  const [answer, setAnswer] = useState<{ at: number | undefined; given: GivenTime } | null>(null);
  useEffect(() => {
    if (revision === undefined) return undefined;
    let isWanted = true;
    const ask = async () => {
      const reply = await connection.send('speaker:given-time', { session, panelist });
      if (isWanted && reply.ok) setAnswer({ at: revision, given: reply.data });
    };
    void ask();
    return () => {
      isWanted = false;
    };
  }, [connection, session, panelist, revision]);
  // Until the next answer the last one stands.
  return answer?.given ?? null;
}
