import { useState } from 'react';
import { useI18n, useMeetingLanguages } from '../i18n/i18n.tsx';
import type { PanelistKey } from '../i18n/panelist.de.ts';
import { useHasArrived, useHello, useStatus, useWatch } from '../live/hooks.tsx';
import { OutboxProvider } from '../live/outbox-hooks.tsx';
import { useThingIn, useThingsIn } from '../live/stream-hooks.tsx';
import { useReloadWhenOutdated } from '../live/use-reload-when-outdated.ts';
import { useChosenSession } from '../sessions/chosen-session.ts';
import { LeftNote } from './left-note.tsx';
import { PanelistNotice } from './panelist-notice.tsx';
import { PodiumScreen } from './podium-screen.tsx';
import { podiumState } from './podium-state.ts';
import { SeatChoice } from './seat-choice.tsx';
import { useLeftNews } from './use-left-news.ts';
import { useSeats } from './use-seats.ts';
import { Waiting } from './waiting.tsx';

/** Nothing that the podium does can meet another change. */
const resolve = {};

/** The screen of somebody on the podium, once the server has let them in and said where they sit. */
export function PanelistPage() {
  const { t } = useI18n<PanelistKey>();
  const status = useStatus();
  const hello = useHello();
  const meetingId = hello?.meeting ?? null;
  useReloadWhenOutdated(hello?.outdated === true);
  useWatch(meetingId, ['panelist', 'display']);
  const hasArrived = useHasArrived(meetingId, 'panelist');
  if (status === 'refused') {
    return <PanelistNotice title={t('refused.title')} text={t(`refused.${hello?.refused ?? 'unknown'}`)} />;
  }
  if (meetingId === null || !hasArrived || !hello?.id) {
    const text = status === 'offline' ? t('connection.offline') : null;
    return <PanelistNotice title={t('loading')} text={text} />;
  }
  return (
    <OutboxProvider key={hello.id} owner={hello.id} resolve={resolve}>
      <Podium meetingId={meetingId} access={hello.id} />
    </OutboxProvider>
  );
}

function Podium({ meetingId, access }: { meetingId: string; access: string }) {
  const { t } = useI18n<PanelistKey>();
  const meeting = useThingIn(meetingId, 'panelist', 'meetings', meetingId);
  useMeetingLanguages(meeting?.languages);
  const sessions = useThingsIn(meetingId, 'panelist', 'sessions');
  const { seats, left, hasArrived } = useSeats(sessions, access);
  const state = podiumState(sessions, seats, left);
  useLeftNews(state.gone);
  // Only once all places are known: the first that arrives would be taken for the only one.
  const [isKnown, setIsKnown] = useState(false);
  if (hasArrived && !isKnown) setIsKnown(true);
  const [session, choose] = useChosenSession(meetingId, isKnown ? state.live : []);
  if (!meeting || !isKnown || (!hasArrived && state.kind !== 'live')) {
    return <PanelistNotice title={t('loading')} text={null} />;
  }
  if (state.kind !== 'live') return <Waiting state={state} meeting={meeting} />;
  if (session === null)
    return (
      <>
        <LeftNote sessions={state.gone} />
        <SeatChoice meeting={meeting} sessions={state.live} onChoose={choose} />
      </>
    );
  const me = seats.find((seat) => seat.session === session.id)?.panelist ?? null;
  const onLeave = state.live.length > 1 ? () => choose('') : null;
  return (
    <>
      <LeftNote sessions={state.gone} />
      <PodiumScreen key={session.id} {...{ meeting, session, me, access, onLeave }} />
    </>
  );
}
