import { clock, timeLeftMs } from '../polls/time-left.ts';
import { clockOf } from '../sessions/session-times.ts';
import { directionOf } from '../i18n/language.ts';
import type { Picture } from '../stage/picture.ts';
import { Stage } from '../stage/stage.tsx';
import stage from '../stage/stage.module.css';
import type { Surroundings } from '../stage/surroundings.ts';
import { timerState } from '../stage/timer-state.ts';
import { MonitorFacts } from './monitor-facts.tsx';
import styles from './monitor.module.css';

interface MonitorProps extends Surroundings {
  picture: Picture;
  isStale: boolean;
  stageId: string | null;
}

/** For those on the stage: how much time there is, what everybody sees behind them, what is to be known. */
export function Monitor({ picture, isStale, stageId, ...surroundings }: MonitorProps) {
  const { words } = surroundings;
  return (
    <div className={stage.box}>
      <div className={`${stage.stage} ${styles.monitor}`} dir={directionOf(words.language)}>
        <Time {...surroundings} picture={picture} />
        <section className={styles.screen}>
          <h2 className={styles.caption}>
            {words.t('monitor.screen')}
            {isStale && <span className={styles.stale}>{words.t('stale')}</span>}
          </h2>
          <div className={styles.miniature} inert>
            <Stage {...surroundings} picture={picture} timer={undefined} hasFooter={false} />
          </div>
        </section>
        <MonitorFacts {...surroundings} picture={picture} stageId={stageId} />
      </div>
    </div>
  );
}

/** The countdown, or what is left of a poll; without either the time of day is the large one. */
function Time({ picture, words, meeting, timer, nowMs }: Surroundings & { picture: Picture }) {
  const timeOfDay = meeting ? clockOf(words.language, meeting.timeZone).time(nowMs) : '';
  const state = timerState(timer, nowMs);
  const left = picture.kind === 'poll' ? timeLeftMs(picture.poll, nowMs) : null;
  if (state === null && left === null) {
    return (
      <section className={styles.time}>
        <h1 className={styles.label}>{words.t('monitor.time')}</h1>
        <p className={styles.figures}>{timeOfDay}</p>
      </section>
    );
  }
  const leftMs = state?.leftMs ?? left ?? 0;
  const phase = state?.phase ?? (leftMs <= 10_000 ? 'last' : 'running');
  const label = state && timer?.label ? words.text(timer.label) : words.t(state ? 'timer' : 'poll.open');
  return (
    <section className={styles.time} data-phase={phase}>
      <h1 className={styles.label}>
        <span>{label}</span>
        {phase !== 'running' && <strong>{words.t(`timer.${phase}`)}</strong>}
      </h1>
      <p
        className={styles.figures}
        data-hours={leftMs >= 3_600_000 || undefined}
        role="timer"
        aria-live="off"
      >
        {clock(leftMs)}
      </p>
      <p className={styles.now}>
        {words.t('monitor.time')} <strong>{timeOfDay}</strong>
      </p>
    </section>
  );
}
