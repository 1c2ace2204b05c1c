import { useEffect, useEffectEvent, useState } from 'react';

/** As long as it takes to leave. */
const leavingMs = 250;

/**
 * Lets what is shown leave before something else comes. `shown` follows a content with the same key at once,
 * and is kept while `isLeaving`. The same content has to be the same object.
 */
export function useCalm<Content extends { key: string }>(
  content: Content | null,
): { shown: Content | null; isLeaving: boolean } {
  const [kept, setKept] = useState(content);
  const isLeaving = kept !== null && kept.key !== content?.key;
  const shown = isLeaving ? kept : content;
  if (shown !== kept) setKept(shown);
  const goOn = useEffectEvent(() => setKept(content));
  useEffect(() => {
    if (!isLeaving) return undefined;
    const timer = setTimeout(goOn, leavingMs);
    return () => clearTimeout(timer);
  }, [isLeaving]);
  return { shown, isLeaving };
}
