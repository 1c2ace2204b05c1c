import type { RoundView } from '@miteinander/shared/tables/tables.contract';
import { useEffect, useRef } from 'react';
import { useI18n } from '../i18n/i18n.tsx';
import type { TablesKey } from '../i18n/tables.de.ts';
import { useSpeech } from '../ui/live-region.tsx';

/** Tells those who listen that the tables begin, or that everybody now sees what all of them have said. */
export function useRoundNews(state: RoundView['state'] | undefined): void {
  const { t } = useI18n<TablesKey>();
  const { announce } = useSpeech();
  const last = useRef<RoundView['state'] | undefined>(undefined);
  useEffect(() => {
    const before = last.current;
    last.current = state;
    if (before === undefined || before === state) return;
    if (state === 'working' || state === 'harvest') announce(t(`tables.news-${state}`));
  }, [state, announce, t]);
}
