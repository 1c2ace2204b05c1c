import type { MeetingView } from '@miteinander/shared/meetings/meetings.contract';
import type { AttendeeView } from '@miteinander/shared/people/people.contract';
import type { SessionView } from '@miteinander/shared/sessions/sessions.contract';
import { useEffect, useState, type FocusEvent } from 'react';
import { earlierPolls } from '../polls/card-order.ts';
import { PollCard } from '../polls/poll-card.tsx';
import { useCardOrder } from '../polls/use-card-order.ts';
import { useHasDraft } from '../polls/use-draft.ts';
import { useBadNews } from '../polls/use-own-entries.ts';
import { useThing, useThings } from '../live/hooks.tsx';
import { loaded } from '../ui/loaded.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { EarlierPolls } from './earlier-polls.tsx';
import styles from './now-tab.module.css';
import { SessionWelcome } from './session-welcome.tsx';
import type { SessionLive } from './use-session-live.ts';

const SessionTables = loaded(async () => (await import('./session-tables.tsx')).SessionTables);
const StageCard = loaded(async () => (await import('../questions/stage-card.tsx')).StageCard, 1);
const FloorNow = loaded(async () => (await import('../speakers/floor-now.tsx')).FloorNow, 1);

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
  const [isOnStage, setIsOnStage] = useState(false);
  const hasPlace = useThings(session.id, 'questions').some(({ place }) => place === 'now');
  // Once it was there it keeps its place: what is below it must not jump.
  if (hasPlace && !isOnStage) setIsOnStage(true);
  const [isPanel, setIsPanel] = useState(false);
  const floor = useThing(session.id, 'floors', session.id);
  const phase = useThing(session.id, 'plans', session.id)?.current;
  if (!isPanel && (floor?.turn || phase)) setIsPanel(true);
  const hasTables = useThings(session.id, 'rounds').some(({ state }) => state !== 'closed');
  // Tables say themselves which phase is on.
  const hasFloor = isPanel && (!hasTables || Boolean(floor?.turn ?? floor?.called));
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
  const stage = (hasFloor || isOnStage) && (
    <>
      {hasFloor && <FloorNow meeting={meeting} session={session.id} />}
      {isOnStage && <StageCard meeting={meeting} session={session.id} />}
    </>
  );
  const tables = hasTables && <SessionTables meeting={meeting} me={me} session={session} />;
  if (shown.length === 0 && others.length === 0 && !tables) {
    const isHeard = Boolean(floor?.turn ?? floor?.called);
    return (
      <>
        {stage}
        {!isOnStage && !isHeard && <SessionWelcome session={session} />}
      </>
    );
  }
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
      {tables}
      {stage}
      {earlier.length > 0 && <EarlierPolls>{() => earlier.map((poll) => card(poll.id))}</EarlierPolls>}
    </>
  );
}
