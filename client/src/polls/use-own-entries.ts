import type { PollView } from '@miteinander/shared/polls/polls.contract';
import { useCallback, useSyncExternalStore } from 'react';
import { useThings } from '../live/hooks.tsx';
import { useOutbox } from '../live/outbox-hooks.tsx';

/** The polls whose vote did not count, as long as nobody has read that. */
export function useBadNews(polls: readonly PollView[]): ReadonlySet<string> {
  const states = useOutcomes(polls);
  const isBad = (state: string | undefined) => state === 'too-late' || state === 'refused';
  return new Set(polls.filter((_, index) => isBad(states[index])).map(({ id }) => id));
}

/** Whether a poll is open in which this person has not voted. */
export function useIsAsked(session: string | null, polls: readonly PollView[]): boolean {
  const ballots = useThings(session, 'ballots');
  const states = useOutcomes(polls);
  return polls.some(
    ({ id, state }, index) =>
      state === 'open' && states[index] === '' && !ballots.some((ballot) => ballot.id === id),
  );
}

/** What became of the last tap in each poll; empty where there was none. */
function useOutcomes(polls: readonly PollView[]): string[] {
  const outbox = useOutbox();
  const read = useCallback(
    () => polls.map(({ id }) => outbox.entry(`vote:${id}`)?.outcome.state ?? '').join(' '),
    [outbox, polls],
  );
  return useSyncExternalStore(outbox.subscribe, read).split(' ');
}
