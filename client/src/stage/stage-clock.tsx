import { type Clock, urgencyAt } from '@miteinander/shared/speakers/speaking-clock';
import { clockFace } from '../speakers/clock-marks.ts';
import styles from './stage-clock.module.css';
import type { Surroundings } from './surroundings.ts';

interface StageClockProps extends Pick<Surroundings, 'words' | 'nowMs'> {
  clock: Clock;
  look?: 'huge' | 'large' | 'small';
}

/** What is left of somebody's time: figures and colour, and words beside them where colour begins to speak. */
export function StageClock({ clock, words, nowMs, look = 'large' }: StageClockProps) {
  const urgency = urgencyAt(clock, nowMs);
  const isPaused = clock.runningSince === null;
  return (
    <p className={styles.clock} data-urgency={urgency} data-paused={isPaused || undefined} data-look={look}>
      <span className={styles.figures} role="timer" aria-live="off" data-speaking-clock="">
        {clockFace(clock, nowMs)}
      </span>
      <span className={styles.words}>{wordsOf(clock, urgency, words)}</span>
    </p>
  );
}

type Urgency = ReturnType<typeof urgencyAt>;

export function wordsOf(clock: Clock, urgency: Urgency, { t }: Surroundings['words']): string {
  if (clock.runningSince === null) return t('speaker.clock.paused');
  if (urgency !== 'fine') return t(`speaker.clock.${urgency}`);
  return t(clock.limitMs === null ? 'speaker.clock.spoken' : 'speaker.clock.left');
}
