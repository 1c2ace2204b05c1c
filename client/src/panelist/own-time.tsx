import { type Clock, urgencyAt } from '@miteinander/shared/speakers/speaking-clock';
import type { FloorKey } from '../i18n/floor.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { useServerNow } from '../live/hooks.tsx';
import { useThingIn } from '../live/stream-hooks.tsx';
import { clockFace } from '../speakers/clock-marks.ts';
import { FloorTexts } from '../speakers/floor-texts.tsx';
import styles from './podium-floor.module.css';

interface OwnTimeProps {
  session: string;
  me: string;
}

/** While whoever sits here has the word: how much of it is left. */
export function OwnTime({ session, me }: OwnTimeProps) {
  const turn = useThingIn(session, 'panelist', 'floors', session)?.turn;
  if (turn?.speaker.panelist !== me) return null;
  return (
    <FloorTexts>
      <OwnClock clock={turn.clock} />
    </FloorTexts>
  );
}

/** To be read out of the corner of an eye while speaking: figures, a colour, and words. */
function OwnClock({ clock }: { clock: Clock }) {
  const { t } = useI18n<FloorKey>();
  const isPaused = clock.runningSince === null;
  const now = useServerNow(isPaused ? null : 250);
  const urgency = urgencyAt(clock, now);
  const words = () => {
    if (isPaused) return t('call.clock.paused');
    return urgency === 'fine'
      ? t(clock.limitMs === null ? 'floor.spoken' : 'floor.left')
      : t(`call.clock.${urgency}`);
  };
  return (
    <section
      className={styles.own}
      data-urgency={urgency}
      data-paused={isPaused || undefined}
      aria-label={t('call.speaking')}
    >
      <h2 className={styles.label}>{t('call.speaking')}</h2>
      <p className={styles.figures} role="timer" aria-live="off" data-speaking-clock="">
        {clockFace(clock, now)}
      </p>
      <p className={styles.words}>{words()}</p>
    </section>
  );
}
