import type { SessionView } from '@miteinander/shared/sessions/sessions.contract';
import { useEffect, useEffectEvent } from 'react';
import { useI18n } from '../i18n/i18n.tsx';
import type { PanelistKey } from '../i18n/panelist.de.ts';
import { useSpeech } from '../ui/live-region.tsx';

/** Says to those who listen that they do not sit on a podium any more. */
export function useLeftNews(gone: readonly SessionView[]): void {
  const { t, text } = useI18n<PanelistKey>();
  const { announce } = useSpeech();
  const ids = gone.map(({ id }) => id).join(' ');
  const say = useEffectEvent((these: string) => {
    const newest = gone.find(({ id }) => these.endsWith(id));
    if (newest) announce(t('left.note', { title: text(newest.title) }));
  });
  useEffect(() => say(ids), [ids]);
}
