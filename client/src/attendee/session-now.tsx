import type { MeetingView } from '@miteinander/shared/meetings/meetings.contract';
import type { AttendeeView } from '@miteinander/shared/people/people.contract';
import type { SessionView } from '@miteinander/shared/sessions/sessions.contract';
import { useEffect, useState, type FocusEvent } from 'react';
import { useHasArrived, useThings, useWatch } from '../live/hooks.tsx';
import { earlierPolls } from '../polls/card-order.ts';
import { PollCard } from '../polls/poll-card.tsx';
import { useCardOrder } from '../polls/use-card-order.ts';
import { useHasDraft } from '../polls/use-draft.ts';
import { usePollNews } from '../polls/use-poll-news.ts';
import { Skeleton } from '../ui/skeleton.tsx';
import { EarlierPolls } from './earlier-polls.tsx';
import styles from './now-tab.module.css';
import { SessionWelcome } from './session-welcome.tsx';

interface SessionNowProps {
  meeting: MeetingView;
  me: AttendeeView;
  session: SessionView;
  onBusy: (isBusy: boolean) => void;
}

/** The session somebody is in: its polls, or what it is about. */
export function SessionNow({ meeting, me, session, onBusy }: SessionNowProps) {
  const polls = useThings(session.id, 'polls');
  const ballots = useThings(session.id, 'ballots');
  const voted = polls
    .filter((poll) => poll.results === 'after-vote' && ballots.some((ballot) => ballot.id === poll.id))
    .map((poll) => `voted:${poll.id}`);
  useWatch(session.id, ['attendee', `person:${me.id}`, ...voted]);
  const hasArrived = useHasArrived(session.id, 'attendee');
  usePollNews(session.id, hasArrived);

  const running = polls.filter((poll) => poll.state !== 'closed' && poll.state !== 'archived');
  const hasDraft = useHasDraft(running.map((poll) => poll.id));
  const [isTouched, setIsTouched] = useState(false);
  const [hasKeyboard, setHasKeyboard] = useState(false);
  const isBusy = hasDraft || isTouched || hasKeyboard;
  useEffect(() => {
    onBusy(isBusy);
    return () => onBusy(false);
  }, [isBusy, onBusy]);
  const shown = useCardOrder(polls, isBusy);
  const earlier = earlierPolls(shown, polls);

  const focus = (event: FocusEvent) => {
    // A tap leaves the focus behind as well; only a focus that can be seen is one that must not move.
    const isVisible =
      event.target.matches(':focus-visible') && event.target.closest('[data-running]') !== null;
    setHasKeyboard(isVisible);
  };

  if (!hasArrived) return <Skeleton />;
  if (shown.length === 0 && earlier.length === 0) return <SessionWelcome session={session} me={me} />;
  const card = (id: string) => {
    const poll = polls.find((each) => each.id === id);
    return (
      poll && (
        <PollCard key={id} session={session.id} meeting={meeting} poll={poll} attendance={me.attendance} />
      )
    );
  };
  return (
    <>
      <div
        className={styles.polls}
        onFocus={focus}
        onBlur={() => setHasKeyboard(false)}
        onPointerDown={() => setIsTouched(true)}
        onPointerUp={() => setIsTouched(false)}
        onPointerCancel={() => setIsTouched(false)}
      >
        {shown.map(card)}
      </div>
      {earlier.length > 0 && <EarlierPolls>{() => earlier.map((poll) => card(poll.id))}</EarlierPolls>}
    </>
  );
}
