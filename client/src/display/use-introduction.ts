import { useEffect, useEffectEvent, useState } from 'react';
import type { Credentials } from '../live/connection.ts';
import type { Keeper } from './keeper.ts';
import { useConnection, useHello } from '../live/hooks.tsx';
import { usePairingCode } from './use-pairing-code.ts';

export interface Introduction {
  /** `playing`: a meeting knows this screen; `unknown` before the server has said anything */
  state: 'unknown' | 'pairing' | 'playing';
  /** to be typed at the desk; null until the server has said it */
  code: string | null;
  /** it was paired while this page was open */
  isNew: boolean;
  /** why it has to be introduced though it was once let in: by a link that is not valid any more, or by the desk */
  reason: 'link' | 'removed' | null;
}

/**
 * Makes a screen known to a meeting, and again whenever the server says that it is not: it shows a code until a
 * desk has typed it [D2]. Without a network it stays what it was.
 */
export function useIntroduction(first: Credentials, keeper: Keeper): Introduction {
  const connection = useConnection();
  const hello = useHello();
  const [credentials, setCredentials] = useState(first);
  const [reason, setReason] = useState<Introduction['reason']>(null);
  const [isNew, setIsNew] = useState(false);

  const signIn = (token: string) => {
    const paired: Credentials = { as: 'paired', token };
    setCredentials(paired);
    connection.signIn(paired);
  };
  const startAgain = useEffectEvent(() => {
    const isLink = credentials.as !== 'paired';
    if (isLink) keeper.forgetLink();
    setReason(isLink ? 'link' : 'removed');
    setIsNew(false);
    signIn(isLink ? keeper.token() : keeper.newToken());
  });

  const refused = hello?.refused;
  const isAsking = credentials.as === 'paired' && refused === 'unknown';
  useEffect(() => {
    if (refused !== undefined && !isAsking) startAgain();
  }, [refused, isAsking]);

  const token = isAsking ? credentials.token : null;
  const code = usePairingCode(token, () => {
    setReason(null);
    setIsNew(true);
    if (token !== null) signIn(token);
  });
  const [state, setState] = useState<Introduction['state']>('unknown');
  const said = hello === null ? state : hello.role === 'display' ? 'playing' : 'pairing';
  if (said !== state) setState(said);
  return { state: said, code, isNew, reason };
}
