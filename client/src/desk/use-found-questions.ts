import type { Output, Sent } from '@miteinander/shared/contract';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useConnection } from '../live/hooks.tsx';

export type Listed = Output<'question:list'>['questions'][number];
type Wanted = Omit<Sent<'question:list'>, 'session' | 'after'>;

/** As long as somebody types the server is not asked. */
const restMs = 250;

interface Found {
  listed: readonly Listed[];
  next: string | null;
  wanted: Wanted | null;
  /** what was looked for; what belongs to other words is not shown any more */
  words: string;
}

const nothing: Found = { listed: [], next: null, wanted: null, words: '' };

/**
 * Questions that are not live: what a search finds among all of the session, and older ones by request. They are as
 * they were when they were asked for; `again` asks anew, since what was done to them is not seen otherwise.
 */
export function useFoundQuestions(session: string | null, words: string) {
  const connection = useConnection();
  const [latest, setFound] = useState(nothing);
  const found = latest.words === words ? latest : nothing;
  // Answers may overtake each other: one to earlier words must not take the place of what is looked for now.
  const sought = useRef({ session, words });
  useEffect(() => {
    sought.current = { session, words };
  }, [session, words]);
  const load = useCallback(
    async (wanted: Wanted, after: string | null) => {
      if (session === null) return;
      const page = await connection.send('question:list', { session, ...wanted, after });
      if (!page.ok || sought.current.session !== session || sought.current.words !== words) return;
      const { questions, next } = page.data;
      setFound((known) => ({
        listed: after === null ? questions : [...known.listed, ...questions],
        next,
        wanted,
        words,
      }));
    },
    [connection, session, words],
  );
  useEffect(() => {
    if (words === '') return undefined;
    const timer = setTimeout(() => void load({ of: [], words }, null), restMs);
    return () => clearTimeout(timer);
  }, [load, words]);
  const { wanted, next, listed } = found;
  return {
    listed,
    hasMore: next !== null,
    /** older ones: of a search what it found beyond, otherwise of these states */
    more: (of: Wanted['of']) => {
      if (wanted && (words !== '' || wanted.of.join() === of.join())) void load(wanted, next);
      else void load({ of }, null);
    },
    again: () => wanted && void load(wanted, null),
  };
}
