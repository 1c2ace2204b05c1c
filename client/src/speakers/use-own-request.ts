import { isOnList } from '@miteinander/shared/speakers/request-states';
import type { RequestedView } from '@miteinander/shared/speakers/speakers.contract';
import { useEffect } from 'react';
import { useThings } from '../live/hooks.tsx';
import { useOutbox, useOutboxEntry } from '../live/outbox-hooks.tsx';
import type { Entry } from '../live/outbox-rules.ts';
import { type Own, ownOf } from './own-request.ts';

export const askKey = (session: string) => `speak:${session}`;
const withdrawKey = (request: string) => `withdraw:${request}`;
/** How long one can think again. Until then nothing was sent, and the place on the list is kept. */
const thinkAgainMs = 5_000;
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
  stay: () => void;
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
  const withdraw = (afterMs: number) => outbox.put(withdrawKey(id), 'speaker:withdraw', input, afterMs);
  const answered = useOutboxEntry(answerKey(id));
  const isStale = answered !== undefined && state !== 'called';
  useEffect(() => {
    // An answer to a call that is over must not answer the next one.
    if (isStale) outbox.dismiss(answerKey(id));
  }, [isStale, outbox, id]);
  return {
    withdraw: () => withdraw(thinkAgainMs),
    stay: () => outbox.dismiss(withdrawKey(id)),
    finish: () => withdraw(0),
    answer: (answer) => outbox.put(answerKey(id), 'speaker:answer-call', { ...input, answer }),
    withdrawn: useOutboxEntry(withdrawKey(id)),
    answered,
  };
}

/** A withdrawal has done its duty when the request is off the list; a moderator may bring it back. */
export function useForgottenWithdrawal({ id, state }: RequestedView): void {
  const outbox = useOutbox();
  useEffect(() => {
    if (!isOnList(state)) outbox.dismiss(withdrawKey(id));
  }, [outbox, id, state]);
}
