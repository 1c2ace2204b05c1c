import { useEffect, useRef, useState } from 'react';
import { useConnection, useStatus } from '../live/hooks.tsx';
import type { Ranked } from './question-order.ts';

const pauseMs = 600;
/** Shorter texts are like everything. */
const least = 12;
const most = 500;
const none: readonly Ranked[] = [];

/** Questions that are public already and like what is being typed; asked for in pauses, one request at a time. */
export function useSimilar(session: string, text: string): readonly Ranked[] {
  const connection = useConnection();
  const isOnline = useStatus() === 'online';
  const [found, setFound] = useState(none);
  const [isAsking, setIsAsking] = useState(false);
  const askedFor = useRef('');
  const wanted = text.trim();

  useEffect(() => {
    const isLong = wanted.length >= least && wanted.length <= most;
    if (!isOnline || isAsking || !isLong || askedFor.current === wanted) return undefined;
    const ask = async () => {
      askedFor.current = wanted;
      setIsAsking(true);
      const input = { session, text: wanted };
      const reply = await connection.send('question:find-similar', input, { timeoutMs: 4_000, isOnce: true });
      if (reply.ok) setFound(reply.data);
      setIsAsking(false);
    };
    const timer = setTimeout(() => void ask(), pauseMs);
    return () => clearTimeout(timer);
  }, [connection, session, wanted, isOnline, isAsking]);
  return wanted.length < least ? none : found;
}
