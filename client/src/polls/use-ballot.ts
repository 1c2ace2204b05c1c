import type { PollView } from '@miteinander/shared/polls/polls.contract';
import { useStatus, useThing } from '../live/hooks.tsx';
import { useOutbox, useOutboxEntry } from '../live/outbox-hooks.tsx';
import { type BallotState, ballotState, nextVersion, type Vote } from './ballot-state.ts';

interface OwnBallot {
  state: BallotState;
  /** casts the vote, or changes it */
  cast: (answer: Vote['answer']) => void;
  /** what is said of a vote that did not count was read */
  dismiss: () => void;
}

/** One's own vote in a poll. */
export function useBallot(session: string, poll: PollView): OwnBallot {
  const key = `vote:${poll.id}`;
  const ballot = useThing(session, 'ballots', poll.id);
  const entry = useOutboxEntry(key);
  const outbox = useOutbox();
  const status = useStatus();
  const cast = (answer: Vote['answer']) => {
    const version = nextVersion(ballot, entry);
    outbox.put(key, 'poll:vote', { session, poll: poll.id, answer, version });
  };
  const state = ballotState(ballot, entry, status === 'online' || status === 'outdated');
  return { state, cast, dismiss: () => outbox.dismiss(key) };
}
