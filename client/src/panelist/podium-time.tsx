import type { MeetingView } from '@miteinander/shared/meetings/meetings.contract';
import type { SessionView } from '@miteinander/shared/sessions/sessions.contract';
import { useI18n } from '../i18n/i18n.tsx';
import type { PanelistKey } from '../i18n/panelist.de.ts';
import { useServerNow } from '../live/hooks.tsx';
import { useThingIn } from '../live/stream-hooks.tsx';
import { clock as clockFace } from '../polls/time-left.ts';
import { useClock } from '../sessions/use-clock.ts';
import { isInCorner, timerState } from '../stage/timer-state.ts';
import styles from './podium-time.module.css';

interface PodiumTimeProps {
  meeting: MeetingView;
  session: SessionView;
}

/** The countdown of the stage; without one the time of day. Below it, when the session ends. */
export function PodiumTime({ meeting, session }: PodiumTimeProps) {
  const { t, text } = useI18n<PanelistKey>();
  const own = useThingIn(session.id, 'panelist', 'timers', session.id);
  const shared = useThingIn(meeting.id, 'panelist', 'timers', meeting.id);
  const isRunning = [own, shared].some((timer) => typeof timer?.endsAt === 'number');
  const nowMs = useServerNow(isRunning ? 250 : 5_000);
  const clock = useClock(meeting.timeZone);
  const timer = [own, shared].find((each) => isInCorner(each, nowMs));
  const state = timerState(timer, nowMs);
  return (
    <section className={styles.time} aria-label={t('time.title')} data-phase={state?.phase}>
      {state ? (
        <p className={styles.figures} role="timer" aria-live="off">
          {clockFace(state.leftMs)}
        </p>
      ) : (
        <p className={styles.figures}>{clock.time(nowMs)}</p>
      )}
      <p className={styles.until}>
        {state && timer?.label && <span dir="auto">{text(timer.label)}</span>}
        {state?.phase === 'over' && <strong>{t('time.up')}</strong>}
        {!state && t('time.until', { time: clock.time(session.endsAt) })}
      </p>
    </section>
  );
}
