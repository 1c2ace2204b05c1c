import type { AttendeeView } from '@miteinander/shared/people/people.contract';
import type { PollView } from '@miteinander/shared/polls/polls.contract';
import type { SessionView } from '@miteinander/shared/sessions/sessions.contract';
import { useHasArrived, useThings, useWatch } from '../live/hooks.tsx';
import { usePollNews } from '../polls/use-poll-news.ts';

export interface SessionLive {
  /** false while there is nothing to show yet */
  hasArrived: boolean;
  polls: readonly PollView[];
}

/** What goes on in the session somebody is in. Watched and said, whatever part of the page is shown. */
export function useSessionLive(session: SessionView | null, me: AttendeeView | undefined): SessionLive {
  const id = session?.id ?? null;
  const polls = useThings(id, 'polls');
  const ballots = useThings(id, 'ballots');
  const voted = polls
    .filter((poll) => poll.results === 'after-vote' && ballots.some((ballot) => ballot.id === poll.id))
    .map((poll) => `voted:${poll.id}`);
  useWatch(id, me ? ['attendee', `person:${me.id}`, ...voted] : []);
  const hasArrived = useHasArrived(id, 'attendee');
  usePollNews(id, hasArrived);
  return { hasArrived, polls };
}
