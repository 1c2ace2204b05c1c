import type { FloorView, RequestedView } from '@miteinander/shared/speakers/speakers.contract';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { FloorKey } from '../i18n/floor.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { useThing, useThings, useWatch } from '../live/hooks.tsx';
import { useSpeech } from '../ui/live-region.tsx';
import { CallScreen, type Elsewhere } from './call-screen.tsx';
import { CallStrip } from './call-strip.tsx';
import { CalledPart } from './called-part.tsx';
import { newestOf } from './own-request.ts';
import { SpeakingPart } from './speaking-part.tsx';
import { useAwake, useCallSignal, useTitle } from './use-call-signal.ts';
import { useForgottenWithdrawal } from './use-own-request.ts';
import { missedWords } from './waiting-card.tsx';

interface OwnCallProps {
  person: string;
  session: string;
  elsewhere: Elsewhere | null;
}

/** Calls somebody whose turn it is in one session; for those who have asked to speak there. */
export function OwnCall({ person, session, elsewhere }: OwnCallProps) {
  useWatch(session, ['attendee', `person:${person}`]);
  const floor = useThing(session, 'floors', session);
  const request = newestOf(useThings(session, 'requested'));
  if (!floor || !request) return null;
  return <Call key={request.id} {...{ person, session, request, elsewhere }} voices={floor.voices} />;
}

interface CallProps {
  person: string;
  session: string;
  request: RequestedView;
  voices: FloorView['voices'];
  elsewhere: Elsewhere | null;
}

function Call({ person, session, request, voices, elsewhere }: CallProps) {
  const { t, text } = useI18n<FloorKey>();
  const { state } = request;
  const isTurn = state === 'called' || state === 'speaking';
  const [small, setSmall] = useState<string | null>(null);
  const title = t(state === 'called' ? 'call.title' : titleOf(request));
  const inSession = (what: string) =>
    elsewhere ? t('call.in', { what, session: text(elsewhere.title) }) : what;
  const call = `${state} ${request.calledAt}`;
  useCallSignal(state === 'called' && !request.isReady);
  useAwake(isTurn || state === 'waiting');
  useTitle(isTurn ? inSession(title) : null);
  useSpokenNews(request, inSession);
  useForgottenWithdrawal(request);
  if (!isTurn) return null;
  // Put aside is put aside until there is something new to be told.
  const putAside = () => setSmall(call);
  if (small === call)
    return (
      <CallStrip
        request={request}
        title={title}
        where={elsewhere && text(elsewhere.title)}
        onShow={() => setSmall(null)}
      />
    );
  const go = () => {
    putAside();
    elsewhere?.onGo();
  };
  return (
    <CallScreen
      step={state === 'called' ? 'call.title' : titleOf(request)}
      title={title}
      number={request.number}
      elsewhere={elsewhere && { ...elsewhere, onGo: go }}
      onSmall={putAside}
    >
      {state === 'called' ? (
        <CalledPart owner={person} {...{ session, request, voices }} />
      ) : (
        <SpeakingPart session={session} request={request} voices={voices} />
      )}
    </CallScreen>
  );
}

function titleOf({ voice }: RequestedView): 'call.is-read-out' | 'call.speaking' {
  return voice === 'read-out' ? 'call.is-read-out' : 'call.speaking';
}

/** Also said: that one is next, that one was missed, that the turn is over. */
function useSpokenNews(request: RequestedView, inSession: (what: string) => string): void {
  const { t } = useI18n<FloorKey>();
  const { toast } = useSpeech();
  const before = useRef(request);
  const say = useEffectEvent((words: string) => toast(inSession(words)));
  useEffect(() => {
    const { state, missed, place } = before.current;
    before.current = request;
    if (state === 'speaking' && request.state === 'over') say(t('call.thanks'));
    else if (request.missed > missed) say(missedWords(request, t));
    else if (request.place === 1 && place !== null && place > 1) say(t('floor.next-up'));
  }, [request, t]);
}
