import type { AttendeeKey } from '../i18n/attendee.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { useServerNow } from '../live/hooks.tsx';
import { clock as clockFace } from '../polls/time-left.ts';
import { useClock } from '../sessions/use-clock.ts';
import { Card } from '../ui/card.tsx';
import type { RunningTimer } from './notices-of.ts';
import styles from './notices.module.css';

/** A countdown for everybody, like a break: how long, and until when. */
export function TimerCard({ timer, timeZone }: { timer: RunningTimer; timeZone: string }) {
  const { t, text, lang } = useI18n<AttendeeKey>();
  const clock = useClock(timeZone);
  const leftMs = timer.endsAt - useServerNow(250);
  return (
    <Card className={styles.timer}>
      <p className={styles.label} lang={timer.label ? lang(timer.label) : undefined}>
        {timer.label ? text(timer.label) : t('timer.title')}
      </p>
      <p className={styles.left} role="timer" aria-live="off">
        {leftMs > 0 ? clockFace(leftMs) : t('time.up')}
      </p>
      {leftMs > 0 && <p className={styles.at}>{t('timer.until', { time: clock.time(timer.endsAt) })}</p>}
    </Card>
  );
}
