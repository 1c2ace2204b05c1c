import type { MeetingView } from '@miteinander/shared/meetings/meetings.contract';
import type { AttendeeView } from '@miteinander/shared/people/people.contract';
import type { SessionView } from '@miteinander/shared/sessions/sessions.contract';
import { useEffect, useState, type FocusEvent } from 'react';
import { earlierPolls } from '../polls/card-order.ts';
import { PollCard } from '../polls/poll-card.tsx';
import { useCardOrder } from '../polls/use-card-order.ts';
import { useHasDraft } from '../polls/use-draft.ts';
import { useBadNews } from '../polls/use-own-entries.ts';
import { Skeleton } from '../ui/skeleton.tsx';
import { EarlierPolls } from './earlier-polls.tsx';
import styles from './now-tab.module.css';
import { SessionWelcome } from './session-welcome.tsx';
import type { SessionLive } from './use-session-live.ts';

interface SessionNowProps {
  meeting: MeetingView;
  me: AttendeeView;
  session: SessionView;
  live: SessionLive;
  onBusy: (isBusy: boolean) => void;
}

/** The session somebody is in: its polls, or what it is about. */
export function SessionNow({ meeting, me, session, live, onBusy }: SessionNowProps) {
  const { polls, hasArrived } = live;
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
  const badNews = useBadNews(polls);
  const others = earlierPolls(shown, polls);
  // A vote that did not count is not to be found in a drawer.
  const untold = others.filter(({ id }) => badNews.has(id));
  const earlier = others.filter(({ id }) => !badNews.has(id));

  const focus = (event: FocusEvent) => {
    // A tap leaves the focus behind as well; only a focus that can be seen is one that must not move.
    const isVisible =
      event.target.matches(':focus-visible') && event.target.closest('[data-running]') !== null;
    setHasKeyboard(isVisible);
  };

  if (!hasArrived) return <Skeleton />;
  if (shown.length === 0 && others.length === 0) return <SessionWelcome session={session} />;
  const card = (id: string) => {
    const poll = polls.find((each) => each.id === id);
    return poll && <PollCard key={id} session={session.id} meeting={meeting} poll={poll} voter={me} />;
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
        {[...shown, ...untold.map(({ id }) => id)].map(card)}
      </div>
      {earlier.length > 0 && <EarlierPolls>{() => earlier.map((poll) => card(poll.id))}</EarlierPolls>}
    </>
  );
}
