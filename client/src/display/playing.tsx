import { useEffect, useState } from 'react';
import { useHello, useOrigin, useServerNow, useStatus, useThing } from '../live/hooks.tsx';
import { useThingIn } from '../live/stream-hooks.tsx';
import { NoticeScene } from '../stage/notice-scene.tsx';
import { Stage } from '../stage/stage.tsx';
import { stageWords } from '../stage/stage-words.ts';
import { clockStepMs, type Surroundings } from '../stage/surroundings.ts';
import { useLast, usePicture } from '../stage/use-picture.ts';
import { type AddressSettings, shownSettings } from './display-settings.ts';
import type { Keeper } from './keeper.ts';
import { Monitor } from './monitor.tsx';
import { NameMark } from './name-mark.tsx';
import { Overlay } from './overlay.tsx';
import { useDocument } from './use-document.ts';

interface PlayingProps {
  address: AddressSettings;
  keeper: Keeper;
  isNew: boolean;
}

/** A display that belongs to a meeting: goes by what the desk has set, as soon as it is set [D3]. */
export function Playing({ address, keeper, isNew }: PlayingProps) {
  const hello = useLast(useHello());
  const meetingId = hello?.meeting ?? null;
  const view = useLast(useThing(meetingId, 'displays', hello?.id ?? null) ?? null) ?? undefined;
  const [remembered] = useState(keeper.settings);
  const settings = shownSettings(address, view ?? remembered);
  const stageId = settings.stage ?? meetingId;
  const picture = usePicture(meetingId, stageId);
  const meeting = useLast(useThing(meetingId, 'meetings', meetingId) ?? null) ?? undefined;
  const timer = useThingIn(stageId, 'display', 'timers', stageId);
  const words = stageWords(settings.language, meeting);
  const nowMs = useServerNow(settings.kind === 'monitor' ? 250 : clockStepMs(picture, timer));
  const status = useStatus();
  const isStale = status === 'offline' || status === 'connecting';
  useDocument({ ...settings, language: words.language });
  useEffect(() => {
    // Also the language that it spoke, which after a power cut only the server could tell.
    if (view && meeting) keeper.remember({ ...view, language: words.language });
  }, [keeper, view, meeting, words.language]);

  const surroundings: Surroundings = {
    words,
    meeting,
    origin: useOrigin(),
    nowMs,
    hasFooter: settings.footer,
    timer,
  };
  if (settings.kind === 'overlay') {
    return <Overlay {...surroundings} picture={picture} look={address.overlay} />;
  }
  return (
    <main>
      {picture === null && (
        <NoticeScene
          words={words}
          title={words.t('waiting.title')}
          text={isStale ? words.t('waiting.connecting') : null}
        />
      )}
      {picture !== null && settings.kind === 'hall' && (
        <Stage {...surroundings} picture={picture} isStale={isStale} />
      )}
      {picture !== null && settings.kind === 'monitor' && (
        <Monitor {...surroundings} picture={picture} isStale={isStale} stageId={stageId} />
      )}
      <NameMark view={view} isNew={isNew} />
    </main>
  );
}
