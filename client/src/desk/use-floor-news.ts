import { useEffect, useRef } from 'react';
import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { useSpeech } from '../ui/live-region.tsx';
import { useNameOf } from './floor-names.ts';
import type { Floor } from './use-floor.ts';

/** Says who was called, who is ready, and who has the floor, whichever desk did it. */
export function useFloorNews({ session, floor }: Floor): void {
  const { t } = useI18n<DeskKey>();
  const { announce } = useSpeech();
  const nameOf = useNameOf();
  const turn = floor?.turn;
  const called = floor?.called;
  const key = `${session} ${turn?.id} ${called?.request} ${called?.isReady}`;
  const sentences = [
    turn ? t('word.news.speaks', { name: nameOf(turn.speaker) }) : '',
    called ? t(called.isReady ? 'word.news.ready' : 'word.news.called', { name: nameOf(called) }) : '',
  ];
  const last = useRef<{ session: string | null; key: string; sentences: string[] } | null>(null);
  useEffect(() => {
    const before = last.current;
    if (before?.key === key) return;
    last.current = { session, key, sentences };
    if (before === null || before.session !== session || floor === undefined) return;
    const fresh = sentences.filter((each) => each !== '' && !before.sentences.includes(each));
    if (fresh.length > 0) announce(fresh.join(' '));
  });
}
