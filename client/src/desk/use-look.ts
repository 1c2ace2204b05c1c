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
    let timer: ReturnType<typeof setTimeout>;
    let isCurrent = true;
    const tell = async () => {
      // Not repeated by the connection: what one was at before must not arrive after what one is at now.
      const options = { timeoutMs: 2_000, isOnce: true };
      const reply = await connection.send('crew:look', { session, poll, question, doing }, options);
      if (!isCurrent || reply.ok || reply.error.kind !== 'retry') return;
      timer = setTimeout(() => void tell(), reply.error.retryAfterMs ?? restMs);
    };
    timer = setTimeout(() => void tell(), restMs);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [connection, hello, session, poll, question, doing]);
}
