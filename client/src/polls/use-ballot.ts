import type { PollView } from '@miteinander/shared/polls/polls.contract';
import { useStatus, useThing } from '../live/hooks.tsx';
import { useOutbox, useOutboxEntry } from '../live/outbox-hooks.tsx';
import { type BallotState, ballotState, nextVersion, type Vote } from './ballot-state.ts';

/** One's own vote in a poll, and how to cast or change it. */
export function useBallot(
  session: string,
  poll: PollView,
): { state: BallotState; cast: (answer: Vote['answer']) => void } {
  const key = `vote:${poll.id}`;
  const ballot = useThing(session, 'ballots', poll.id);
  const entry = useOutboxEntry(key);
  const outbox = useOutbox();
  const status = useStatus();
  const cast = (answer: Vote['answer']) => {
    const version = nextVersion(ballot, entry);
    outbox.put(key, 'poll:vote', { session, poll: poll.id, answer, version });
  };
  return { state: ballotState(ballot, entry, status === 'online' || status === 'outdated'), cast };
}
