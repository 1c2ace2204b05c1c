import type { FloorView, RequestedView } from '@miteinander/shared/speakers/speakers.contract';
import { useEffect, useRef, useState } from 'react';
import type { FloorKey } from '../i18n/floor.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { useThing, useThings } from '../live/hooks.tsx';
import { useSpeech } from '../ui/live-region.tsx';
import { CallScreen } from './call-screen.tsx';
import { CallStrip } from './call-strip.tsx';
import { CalledPart } from './called-part.tsx';
import { FloorTexts } from './floor-texts.tsx';
import { newestOf } from './own-request.ts';
import { SpeakingPart } from './speaking-part.tsx';
import { useAwake, useCallSignal, useTitle } from './use-call-signal.ts';
import { useForgottenWithdrawal } from './use-own-request.ts';
import { missedWords } from './waiting-card.tsx';

/** Calls somebody whose turn it is, whatever part of the page is shown; for those who have asked to speak. */
export function OwnCall({ session }: { session: string }) {
  const floor = useThing(session, 'floors', session);
  const request = newestOf(useThings(session, 'requested'));
  if (!floor || !request) return null;
  return (
    <FloorTexts>
      <Call key={request.id} session={session} request={request} voices={floor.voices} />
    </FloorTexts>
  );
}

interface CallProps {
  session: string;
  request: RequestedView;
  voices: FloorView['voices'];
}

function Call({ session, request, voices }: CallProps) {
  const { t } = useI18n<FloorKey>();
  const { state } = request;
  const isTurn = state === 'called' || state === 'speaking';
  const [small, setSmall] = useState<string | null>(null);
  useCallSignal(state === 'called' && !request.isReady);
  useAwake(isTurn || state === 'waiting');
  useTitle(isTurn ? t(state === 'called' ? 'call.title' : 'call.speaking') : null);
  useSpokenNews(request);
  useForgottenWithdrawal(request);
  if (!isTurn) return null;
  // Put aside is put aside until there is something new to be told.
  if (small === state) return <CallStrip request={request} onShow={() => setSmall(null)} />;
  const step = state === 'called' ? 'call.title' : titleOf(request);
  return (
    <CallScreen
      step={step}
      title={t(step)}
      number={request.number}
      onSmall={() => setSmall(state)}
    >
      {state === 'called' ? (
        <CalledPart session={session} request={request} voices={voices} />
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
function useSpokenNews(request: RequestedView): void {
  const { t } = useI18n<FloorKey>();
  const { toast } = useSpeech();
  const before = useRef(request);
  useEffect(() => {
    const { state, missed, place } = before.current;
    before.current = request;
    if (state === 'speaking' && request.state !== 'speaking') toast(t('call.thanks'));
    else if (request.missed > missed) toast(missedWords(request, t));
    else if (request.place === 1 && place !== null && place > 1) toast(t('floor.next-up'));
  }, [request, t, toast]);
}
