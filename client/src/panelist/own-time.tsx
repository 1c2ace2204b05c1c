import { type Clock, urgencyAt } from '@miteinander/shared/speakers/speaking-clock';
import type { FloorKey } from '../i18n/floor.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { useServerNow } from '../live/hooks.tsx';
import { clockFace } from '../speakers/clock-marks.ts';
import styles from './podium-floor.module.css';

/** One's own time, to be read out of the corner of an eye while speaking: figures, a colour, and words. */
export function OwnTime({ clock }: { clock: Clock }) {
  const { t } = useI18n<FloorKey>();
  const isPaused = clock.runningSince === null;
  const now = useServerNow(isPaused ? null : 250);
  const urgency = urgencyAt(clock, now);
  const words = () => {
    if (isPaused) return t('call.clock.paused');
    return urgency === 'fine' ? t(clock.limitMs === null ? 'floor.spoken' : 'floor.left') : t(`call.clock.${urgency}`);
  };
  return (
    <section
      className={styles.own}
      data-urgency={urgency}
      data-paused={isPaused || undefined}
      aria-label={t('call.speaking')}
    >
      <h2 className={styles.label}>{t('call.speaking')}</h2>
      <p className={styles.figures} role="timer" aria-live="off">
        {clockFace(clock, now)}
      </p>
      <p className={styles.words}>{words()}</p>
    </section>
  );
}
