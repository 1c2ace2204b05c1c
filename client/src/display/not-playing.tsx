import { useState } from 'react';
import { useStatus } from '../live/hooks.tsx';
import { NoticeScene } from '../stage/notice-scene.tsx';
import { stageWords } from '../stage/stage-words.ts';
import { type AddressSettings, shownSettings } from './display-settings.ts';
import type { Keeper } from './keeper.ts';
import { OverlayCard } from './overlay-card.tsx';
import { Pairing, PairingScene } from './pairing-scene.tsx';
import { useDocument } from './use-document.ts';
import type { Introduction } from './introducer.ts';

interface NotPlayingProps {
  address: AddressSettings;
  keeper: Keeper;
  introduction: Introduction;
}

/** No picture yet: a calm word until the server is there, or the code that makes this screen known. */
export function NotPlaying({ address, keeper, introduction }: NotPlayingProps) {
  const [remembered] = useState(keeper.settings);
  const settings = shownSettings(address, remembered);
  const words = stageWords(settings.language ?? navigator.language, undefined);
  const isOffline = useStatus() === 'offline';
  useDocument({ ...settings, language: words.language });

  const { state } = introduction;
  if (settings.kind === 'overlay') {
    // It lies over a video: nothing while it waits, and a code must not cover it.
    if (state === 'unknown') return null;
    return (
      <main>
        <OverlayCard look={address.overlay}>
          <Pairing {...introduction} words={words} isOffline={isOffline} />
        </OverlayCard>
      </main>
    );
  }
  return (
    <main>
      {state === 'unknown' ? (
        <NoticeScene
          words={words}
          title={words.t('waiting.title')}
          text={isOffline ? words.t('waiting.connecting') : null}
        />
      ) : (
        <PairingScene {...introduction} words={words} isOffline={isOffline} />
      )}
    </main>
  );
}
