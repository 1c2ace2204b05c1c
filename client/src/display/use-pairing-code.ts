import { useEffect, useEffectEvent, useState } from 'react';
import { useConnection } from '../live/hooks.tsx';

const againAfterMs = 5_000;

/**
 * Asks with this token whether a desk has typed the code, as often as the server says, and gives the code to
 * show. With `null` nothing is asked; the last code stays.
 */
export function usePairingCode(token: string | null, onPaired: () => void): string | null {
  const connection = useConnection();
  const [code, setCode] = useState<string | null>(null);
  const paired = useEffectEvent(onPaired);

  useEffect(() => {
    if (token === null) return undefined;
    let isOver = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async () => {
      const reply = await connection.send('display:ask-to-pair', { token });
      if (isOver) return;
      const answer = reply.ok ? reply.data : null;
      if (answer?.state === 'paired') return paired();
      if (answer) setCode(answer.code);
      timer = setTimeout(() => void ask(), answer?.retryAfterMs ?? againAfterMs);
    };
    void ask();
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [connection, token]);

  return code;
}
