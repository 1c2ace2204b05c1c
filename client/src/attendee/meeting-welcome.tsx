import type { MeetingView } from '@miteinander/shared/meetings/meetings.contract';
import type { SessionView } from '@miteinander/shared/sessions/sessions.contract';
import type { AttendeeKey } from '../i18n/attendee.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { useServerNow } from '../live/hooks.tsx';
import { nextSession } from '../sessions/session-times.ts';
import { useClock } from '../sessions/use-clock.ts';
import { Card } from '../ui/card.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import styles from './welcome.module.css';

interface MeetingWelcomeProps {
  meeting: MeetingView;
  sessions: readonly SessionView[];
  /** a timer says until when */
  isBreak: boolean;
}

/** Nothing is on: what comes next. */
export function MeetingWelcome({ meeting, sessions, isBreak }: MeetingWelcomeProps) {
  const { t, text, lang } = useI18n<AttendeeKey>();
  const clock = useClock(meeting.timeZone);
  const now = useServerNow(60_000);
  const next = nextSession(sessions, now);
  if (!next && sessions.length > 0) {
    return (
      <EmptyState title={t('welcome.over')}>
        <p>{t('welcome.over-what')}</p>
      </EmptyState>
    );
  }
  const isToday = next && clock.dayKey(next.startsAt) === clock.dayKey(now);
  const hasBegun = sessions.some(({ state }) => state !== 'planned');
  return (
    <EmptyState title={t(isBreak ? 'welcome.soon' : hasBegun ? 'welcome.pause' : 'join.title')}>
      {meeting.welcome && (
        <p className={styles.text} lang={lang(meeting.welcome)}>
          {text(meeting.welcome)}
        </p>
      )}
      <p>{t('welcome.calm')}</p>
      {next && (
        <Card className={styles.next}>
          <p className={styles.label}>{t('welcome.next')}</p>
          <p className={styles.title} lang={lang(next.title)}>
            {text(next.title)}
          </p>
          <p>
            {[isToday ? null : clock.day(next.startsAt), clock.time(next.startsAt), next.room]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </Card>
      )}
      <p>
        <a className={styles.link} href="#programme">
          {t('welcome.programme')}
        </a>
      </p>
    </EmptyState>
  );
}
