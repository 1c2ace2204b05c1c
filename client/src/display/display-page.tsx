import { useEffect } from 'react';
import { useHello, useOrigin, useServerNow, useStatus, useThing } from '../live/hooks.tsx';
import { timeLeftMs } from '../polls/time-left.ts';
import type { DisplaySettings } from './display-settings.ts';
import { NoticeScene } from '../stage/notice-scene.tsx';
import { Stage } from '../stage/stage.tsx';
import { useLast, usePicture } from '../stage/use-picture.ts';
import { useReloadWhenOutdated } from './use-reload-when-outdated.ts';
import { stageWords } from '../stage/stage-words.ts';

/** A display: draws the stage it follows, and never goes blank. */
export function DisplayPage({ settings }: { settings: DisplaySettings }) {
  const origin = useOrigin();
  const status = useStatus();
  const meetingId = useHello()?.meeting ?? null;
  const picture = usePicture(meetingId, settings.stage ?? meetingId);
  const meeting = useLast(useThing(meetingId, 'meetings', meetingId) ?? null) ?? undefined;
  const words = stageWords(settings.language, meeting);
  const hasClock = picture?.kind === 'poll' && timeLeftMs(picture.poll, 0) !== null;
  const nowMs = useServerNow(hasClock ? 250 : null);
  useReloadWhenOutdated(status === 'outdated');
  useEffect(() => {
    document.documentElement.lang = words.language;
  }, [words.language]);

  if (status === 'refused')
    return <NoticeScene title={words.t('refused.title')} text={words.t('refused.what')} />;
  if (!picture)
    return (
      <NoticeScene
        title={words.t('waiting.title')}
        text={status === 'online' ? null : words.t('waiting.connecting')}
      />
    );
  return (
    <main>
      <Stage
        picture={picture}
        meeting={meeting}
        words={words}
        origin={origin}
        nowMs={nowMs}
        isStale={status === 'offline' || status === 'connecting'}
      />
    </main>
  );
}
