import { isOnList } from '@miteinander/shared/speakers/request-states';
import type { RequestedView } from '@miteinander/shared/speakers/speakers.contract';
import { useEffect } from 'react';
import { useThings } from '../live/hooks.tsx';
import { useOutbox, useOutboxEntry } from '../live/outbox-hooks.tsx';
import type { Entry } from '../live/outbox-rules.ts';
import { leave } from './leaving.ts';
import { type Own, ownOf } from './own-request.ts';

export const askKey = (session: string) => `speak:${session}`;
const withdrawKey = (request: string) => `withdraw:${request}`;
const answerKey = (request: string) => `call:${request}`;

/** One's own request in a session, wherever it is on its way. */
export function useOwnRequest(session: string): Own {
  const outbox = useOutbox();
  const key = askKey(session);
  const entry = useOutboxEntry(key);
  const own = ownOf(useThings(session, 'requested'), entry);
  // Once it stands on the list, what was sent has done its duty.
  const isThere = own.is === 'request' && isOnList(own.request.state);
  const isReceived = entry?.outcome.state === 'received';
  useEffect(() => {
    if (isThere && isReceived) outbox.dismiss(key);
  }, [isThere, isReceived, outbox, key]);
  return own;
}

interface OwnSteps {
  /** in a few seconds; until then one can think again */
  withdraw: () => void;
  /** at once */
  finish: () => void;
  answer: (answer: 'ready' | 'later') => void;
  /** what became of it */
  withdrawn: Entry | undefined;
  answered: Entry | undefined;
}

/** What somebody can do about their request. It goes through the outbox: a dead zone neither loses nor doubles it. */
export function useOwnSteps(session: string, { id, state }: RequestedView): OwnSteps {
  const outbox = useOutbox();
  const input = { session, request: id };
  const finish = () => outbox.put(withdrawKey(id), 'speaker:withdraw', input);
  const answered = useOutboxEntry(answerKey(id));
  const isStale = answered !== undefined && state !== 'called';
  useEffect(() => {
    // An answer to a call that is over must not answer the next one.
    if (isStale) outbox.dismiss(answerKey(id));
  }, [isStale, outbox, id]);
  return {
    withdraw: () => leave(id, finish),
    finish,
    answer: (answer) => outbox.put(answerKey(id), 'speaker:answer-call', { ...input, answer }),
    withdrawn: useOutboxEntry(withdrawKey(id)),
    answered,
  };
}
