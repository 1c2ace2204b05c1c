import { type Clock, urgencyAt } from '@miteinander/shared/speakers/speaking-clock';
import type { FloorKey } from '../i18n/floor.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { useServerNow } from '../live/hooks.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import { clockFace } from './clock-marks.ts';
import styles from './speaking-clock.module.css';

/** What is left of somebody's time, by the database's clock; colours have words beside them. */
export function SpeakingClock({ clock }: { clock: Clock }) {
  const { t } = useI18n<FloorKey>();
  const now = useServerNow(clock.runningSince === null ? null : 250);
  const urgency = urgencyAt(clock, now);
  const words = () => {
    if (clock.runningSince === null) return t('floor.paused');
    if (urgency === 'over') return t('floor.over-time');
    if (urgency === 'soon') return t('floor.soon-over');
    return clock.limitMs === null ? t('floor.spoken') : null;
  };
  const said = words();
  return (
    <p className={styles.clock} data-urgency={urgency}>
      <span className={styles.face} role="timer" aria-live="off" data-speaking-clock="">
        {clock.limitMs !== null && <VisuallyHidden>{t('floor.left')} </VisuallyHidden>}
        {clockFace(clock, now)}
      </span>
      {said !== null && <span className={styles.words}>{said}</span>}
    </p>
  );
}
