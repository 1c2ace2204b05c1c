import { useEffect, useRef } from 'react';
import { useI18n } from '../i18n/i18n.tsx';
import type { QuestionsKey } from '../i18n/questions.de.ts';
import { useSpeech } from '../ui/live-region.tsx';
import styles from './support-button.module.css';
import { useSupport } from './use-support.ts';

interface SupportButtonProps {
  session: string;
  question: string;
  /** the text that is supported, for those who listen */
  describedBy: string;
  /** null where the figure is not known */
  n: number | null;
}

/** Supports a question, and takes it back: seen at once, and said as it is when it did not count. */
export function SupportButton({ session, question, describedBy, n }: SupportButtonProps) {
  const { t, language } = useI18n<QuestionsKey>();
  const { announce } = useSpeech();
  const { state, toggle } = useSupport(session, question, n);
  const isRefused = state.note === 'refused';
  const wasRefused = useRef(isRefused);
  const refused = t('q.support-refused');
  useEffect(() => {
    if (isRefused && !wasRefused.current) announce(refused);
    wasRefused.current = isRefused;
  }, [isRefused, refused, announce]);
  return (
    <div className={styles.place}>
      <button
        type="button"
        className={styles.button}
        aria-pressed={state.isOn}
        aria-label={state.n === null ? t('q.support') : t('q.support-n', { n: state.n })}
        aria-describedby={describedBy}
        data-waiting={state.note === 'waiting' || undefined}
        onClick={toggle}
      >
        <svg viewBox="0 0 16 12" width="16" height="12" aria-hidden="true" className={styles.arrow}>
          <path d="M8 1.2 15 11H1z" />
        </svg>
        {state.n !== null && <span className={styles.figure}>{state.n.toLocaleString(language)}</span>}
      </button>
      {state.note === 'waiting' && <span className={styles.note}>{t('q.support-waiting')}</span>}
      {isRefused && <span className={styles.note}>{refused}</span>}
    </div>
  );
}

/** The figure of a question that cannot be supported any more. */
export function SupportFigure({ n }: { n: number }) {
  const { t, language } = useI18n<QuestionsKey>();
  return (
    <p className={styles.fixed}>
      <svg viewBox="0 0 16 12" width="14" height="10" aria-hidden="true" className={styles.arrow}>
        <path d="M8 1.2 15 11H1z" />
      </svg>
      <span aria-hidden="true">{n.toLocaleString(language)}</span>
      <span className={styles.said}>{t('q.supporters', { n })}</span>
    </p>
  );
}
