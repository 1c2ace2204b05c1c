import type { DeskFocus } from '@miteinander/shared/crew/crew.contract';
import { useEffect } from 'react';
import { useConnection, useHello } from '../live/hooks.tsx';

/** Long enough that walking through the run sheet tells of the end of the walk alone. */
const restMs = 400;

/** Tells the other desks what this one is at; again after every reconnection, because the server forgets it then. */
export function useLook({ session, poll, question, doing }: DeskFocus): void {
  const connection = useConnection();
  const hello = useHello();
  useEffect(() => {
    if (!hello) return undefined;
    const tell = () =>
      void connection.send('crew:look', { session, poll, question, doing }, { timeoutMs: 2_000 });
    const timer = setTimeout(tell, restMs);
    return () => clearTimeout(timer);
  }, [connection, hello, session, poll, question, doing]);
}
