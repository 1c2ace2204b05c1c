import type { MeetingView } from '@miteinander/shared/meetings/meetings.contract';
import type { AttendeeView } from '@miteinander/shared/people/people.contract';
import type { SessionView } from '@miteinander/shared/sessions/sessions.contract';
import type { AttendeeKey } from '../i18n/attendee.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { meetingDates } from '../meetings/meeting-dates.ts';
import { useClock } from '../sessions/use-clock.ts';
import { AttendanceBadge } from '../ui/attendance-badge.tsx';
import { LanguageSwitch } from '../ui/language-switch.tsx';
import { useStepFocus } from '../ui/use-step-focus.ts';
import styles from './page-header.module.css';

interface PageHeaderProps {
  meeting: MeetingView;
  me: AttendeeView;
  session: SessionView | null;
  canChangeSession: boolean;
  onMe: () => void;
  onChangeSession: () => void;
}

/** Where I am, and how I take part. */
export function PageHeader({
  meeting,
  me,
  session,
  canChangeSession,
  onMe,
  onChangeSession,
}: PageHeaderProps) {
  const { t, text, lang, language } = useI18n<AttendeeKey>();
  const clock = useClock(meeting.timeZone);
  const heading = useStepFocus<HTMLHeadingElement>('in');
  const title = session?.title ?? meeting.title;
  return (
    <header className={styles.header}>
      <div className={styles.where}>
        <h1 ref={heading} tabIndex={-1} className={styles.title} lang={lang(title)}>
          {text(title)}
        </h1>
        <p className={styles.when}>
          {session
            ? t('header.until', { time: clock.time(session.endsAt) })
            : meetingDates(meeting, language)}
          {canChangeSession && (
            <>
              {' · '}
              <button type="button" className={styles.change} onClick={onChangeSession}>
                {t('header.change-session')}
              </button>
            </>
          )}
        </p>
      </div>
      <div className={styles.who}>
        <button
          type="button"
          className={styles.me}
          onClick={onMe}
          aria-label={t('header.me', { attendance: t(`attendance.${me.attendance}`) })}
        >
          <AttendanceBadge attendance={me.attendance} />
        </button>
        <LanguageSwitch />
      </div>
    </header>
  );
}
