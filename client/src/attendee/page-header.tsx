import type { MeetingView } from '@miteinander/shared/meetings/meetings.contract';
import type { AttendeeView } from '@miteinander/shared/people/people.contract';
import type { SessionView } from '@miteinander/shared/sessions/sessions.contract';
import type { AttendeeKey } from '../i18n/attendee.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { useServerNow } from '../live/hooks.tsx';
import { meetingDates } from '../meetings/meeting-dates.ts';
import { MeetingLogo } from '../meetings/meeting-logo.tsx';
import { untilKey } from '../sessions/session-times.ts';
import { useClock } from '../sessions/use-clock.ts';
import { AttendanceBadge } from '../ui/attendance-badge.tsx';
import { LanguageSwitch } from '../ui/language-switch.tsx';
import { useStepFocus } from '../ui/use-step-focus.ts';
import styles from './page-header.module.css';

interface PageHeaderProps {
  meeting: MeetingView;
  me: AttendeeView;
  session: SessionView | null;
  onMe: () => void;
  /** left out where there is nothing to change to */
  onChangeSession?: (() => void) | undefined;
  /** left out where the picture is shown, or there is none */
  onShowPicture?: (() => void) | undefined;
}

/** Where I am, and how I take part. */
export function PageHeader(props: PageHeaderProps) {
  const { meeting, me, session, onMe, onChangeSession, onShowPicture } = props;
  const { t, text, lang, language } = useI18n<AttendeeKey>();
  const clock = useClock(meeting.timeZone);
  const now = useServerNow(60_000);
  const heading = useStepFocus<HTMLHeadingElement>('in');
  const title = session?.title ?? meeting.title;
  return (
    <header className={styles.header} data-branded={meeting.branding.logo !== null || undefined}>
      <MeetingLogo meeting={meeting} />
      <div className={styles.where}>
        <h1 ref={heading} tabIndex={-1} className={styles.title} lang={lang(title)}>
          {text(title)}
        </h1>
        <p className={styles.when}>
          {session
            ? t(untilKey(session, now), { time: clock.time(session.endsAt) })
            : meetingDates(meeting, language)}
          {onChangeSession && <HeaderLink words={t('header.change-session')} onClick={onChangeSession} />}
          {onShowPicture && <HeaderLink words={t('header.picture')} onClick={onShowPicture} />}
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

function HeaderLink({ words, onClick }: { words: string; onClick: () => void }) {
  return (
    <>
      {' · '}
      <button type="button" className={styles.change} onClick={onClick}>
        {words}
      </button>
    </>
  );
}
