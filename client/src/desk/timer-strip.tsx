import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { useServerNow } from '../live/hooks.tsx';
import { clock } from '../polls/time-left.ts';
import { Action } from './actions-context.tsx';
import styles from './timer-strip.module.css';
import type { TimerControl } from './use-timer-control.ts';

const shortMs = 30_000;

/** The countdown while one runs, and how to change it. */
export function TimerStrip({ running }: Pick<TimerControl, 'running'>) {
  const { t, text, lang, language } = useI18n<DeskKey>();
  if (!running) return null;
  const { label, endsAt } = running;
  const end = new Intl.DateTimeFormat(language, { timeStyle: 'short' }).format(endsAt);
  return (
    <section className={styles.strip} aria-label={t('timer.title')}>
      <Left endsAt={endsAt} />
      <p className={styles.label}>
        <strong lang={label ? lang(label) : undefined}>{label ? text(label) : t('timer.title')}</strong>
        <small>{t('timer.until', { time: end })}</small>
      </p>
      <span className={styles.actions}>
        <Action name="timerLess">{t('timer.less')}</Action>
        <Action name="timerMore">{t('timer.more')}</Action>
        <Action name="timerStop">{t('timer.stop')}</Action>
      </span>
    </section>
  );
}

/** Alone, so that a second that passes draws nothing else anew. */
function Left({ endsAt }: { endsAt: number }) {
  const { t } = useI18n<DeskKey>();
  const leftMs = Math.max(0, endsAt - useServerNow(250));
  return (
    <span className={styles.left} data-short={leftMs <= shortMs || undefined} role="timer" aria-live="off">
      {leftMs === 0 ? t('timer.over') : clock(leftMs)}
    </span>
  );
}
