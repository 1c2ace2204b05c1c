import type { TimerView } from '@miteinander/shared/display/display.contract';
import { clock } from '../polls/time-left.ts';
import { clockOf } from '../sessions/session-times.ts';
import { SceneFrame } from './scene-frame.tsx';
import type { Surroundings } from './surroundings.ts';
import styles from './timer-scene.module.css';
import { timerState } from './timer-state.ts';

/** A countdown as a scene: what it is for, how long, until when. Without one, a calm word. */
export function TimerScene({ timer, ...surroundings }: Surroundings & { timer: TimerView | undefined }) {
  const { words, meeting, nowMs } = surroundings;
  const state = timerState(timer, nowMs);
  const title = timer?.label ? words.text(timer.label) : words.t(state ? 'timer' : 'timer.none');
  return (
    <SceneFrame
      {...surroundings}
      title={title}
      titleLanguage={timer?.label ? words.lang(timer.label) : undefined}
      isAlone={state === null}
    >
      {state && (
        <div className={styles.timer} data-phase={state.phase} role="timer" aria-live="off">
          <p className={styles.figures} data-hours={state.leftMs >= 3_600_000 || undefined}>
            {clock(state.leftMs)}
          </p>
          <p className={styles.words}>
            <strong>{state.phase !== 'running' && words.t(`timer.${state.phase}`)}</strong>
            {meeting && timer?.endsAt && state.phase !== 'over' && (
              <span>
                {words.t('timer.until', {
                  time: clockOf(words.language, meeting.timeZone).time(timer.endsAt),
                })}
              </span>
            )}
          </p>
        </div>
      )}
    </SceneFrame>
  );
}
