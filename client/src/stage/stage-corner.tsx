import { clock } from '../polls/time-left.ts';
import type { Picture } from './picture.ts';
import styles from './stage-corner.module.css';
import type { Surroundings } from './surroundings.ts';
import { isInCorner, timerState } from './timer-state.ts';

/** Whether something stands in the upper corner, so that room has to be made for it. */
export function hasCorner(picture: Picture, { meeting, timer, nowMs }: Surroundings): boolean {
  if (picture.kind !== 'timer' && isInCorner(timer, nowMs)) return true;
  return picture.kind !== 'welcome' && Boolean(meeting?.branding.logo);
}

interface StageCornerProps extends Surroundings {
  picture: Picture;
  isStale: boolean;
}

/** What stands at the edge of every scene but black: a countdown, whose meeting it is, a lost connection. */
export function StageCorner({ picture, isStale, meeting, words, timer, nowMs }: StageCornerProps) {
  const state = picture.kind !== 'timer' && isInCorner(timer, nowMs) ? timerState(timer, nowMs) : null;
  const logo = picture.kind === 'welcome' ? null : meeting?.branding.logo;
  return (
    <>
      {isStale && <p className={styles.stale}>{words.t('stale')}</p>}
      <div className={styles.corner}>
        {state && (
          <p className={styles.timer} data-phase={state.phase} role="timer" aria-live="off">
            {timer?.label && <span className={styles.label}>{words.text(timer.label)}</span>}
            {state.phase === 'over' ? words.t('timer.over') : <strong>{clock(state.leftMs)}</strong>}
          </p>
        )}
        {logo && <img className={styles.logo} src={logo} alt="" />}
      </div>
    </>
  );
}
