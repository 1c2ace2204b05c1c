import type { MeetingView } from '@miteinander/shared/meetings/meetings.contract';
import type { SessionView } from '@miteinander/shared/sessions/sessions.contract';
import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { usePresence } from '../live/hooks.tsx';
import { AttendanceMark } from '../ui/attendance-badge.tsx';
import { ConnectionMark } from '../ui/connection-mark.tsx';
import { LanguageSwitch } from '../ui/language-switch.tsx';
import styles from './desk-header.module.css';
import { KeyCap } from './key-cap.tsx';
import { ThemeSwitch } from './theme-switch.tsx';

interface DeskHeaderProps {
  meeting: MeetingView | undefined;
  session: SessionView | undefined;
  onKeys: () => void;
}

/** Where one is, who is there, whether it is live. */
export function DeskHeader({ meeting, session, onKeys }: DeskHeaderProps) {
  const { t, text, lang, language } = useI18n<DeskKey>();
  const title = session?.title ?? meeting?.title;
  return (
    <header className={styles.header}>
      <span className={styles.product}>Miteinander</span>
      {title && (
        <h1 className={styles.title} lang={lang(title)}>
          {text(title)}
        </h1>
      )}
      {session && <span className={styles.time}>{timeOf(session, meeting?.timeZone, language)}</span>}
      <span className={styles.gap} />
      {meeting && <PeopleHere meetingId={meeting.id} />}
      <ConnectionMark />
      <LanguageSwitch />
      <ThemeSwitch />
      <button type="button" className={styles.keys} aria-keyshortcuts="?" onClick={onKeys}>
        <span>{t('header.keys')}</span> <KeyCap>?</KeyCap>
      </button>
    </header>
  );
}

function PeopleHere({ meetingId }: { meetingId: string }) {
  const { t } = useI18n<DeskKey>();
  const presence = usePresence(meetingId);
  if (!presence) return null;
  return (
    <span className={styles.people}>
      {(['hall', 'remote'] as const).map((attendance) => (
        <span key={attendance}>
          <AttendanceMark attendance={attendance} />
          <span className={styles.number}>{presence[attendance]}</span> {t(`attendance.${attendance}`)}
        </span>
      ))}
    </span>
  );
}

function timeOf({ startsAt, endsAt }: SessionView, timeZone: string | undefined, language: string): string {
  const format = new Intl.DateTimeFormat(language, { timeStyle: 'short', ...(timeZone && { timeZone }) });
  return format.formatRange(startsAt, endsAt);
}
