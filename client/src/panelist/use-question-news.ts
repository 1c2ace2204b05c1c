import { useEffect, useEffectEvent, useRef } from 'react';
import { useI18n } from '../i18n/i18n.tsx';
import type { PanelistKey } from '../i18n/panelist.de.ts';
import type { ListedQuestion } from '../stage/listed-questions.ts';
import { useSpeech } from '../ui/live-region.tsx';

/** Tells those who listen which question is on, and what has come for them since. */
export function useQuestionNews(now: ListedQuestion | null, mine: readonly ListedQuestion[]): void {
  const { t } = useI18n<PanelistKey>();
  const { announce } = useSpeech();
  const known = useRef<ReadonlySet<string> | null>(null);
  const nowId = now?.question.id ?? null;
  const ids = mine.map(({ question }) => question.id).join(' ');

  const sayNow = useEffectEvent((id: string | null) => {
    if (now?.question.id === id && now) announce(t('now.spoken', { question: now.question.text }));
  });
  useEffect(() => sayNow(nowId), [nowId]);

  const sayMine = useEffectEvent((there: readonly string[]) => {
    const fresh = mine.filter(({ question }) => known.current && !known.current.has(question.id));
    known.current = new Set([...(known.current ?? []), ...there]);
    if (fresh[0]) announce(t('mine.spoken', { question: fresh[0].question.text }));
  });
  useEffect(() => sayMine(ids.split(' ')), [ids]);
}
