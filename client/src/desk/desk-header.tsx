import type { MeetingView } from '@miteinander/shared/meetings/meetings.contract';
import type { SessionView } from '@miteinander/shared/sessions/sessions.contract';
import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { usePresence } from '../live/hooks.tsx';
import { AttendanceMark } from '../ui/attendance-badge.tsx';
import { ConnectionMark } from '../ui/connection-mark.tsx';
import { LanguageSwitch } from '../ui/language-switch.tsx';
import { Action } from './actions-context.tsx';
import { CrewMarks } from './crew-marks.tsx';
import styles from './desk-header.module.css';
import { ThemeSwitch } from './theme-switch.tsx';
import type { DeskModel } from './use-desk-model.ts';

/** Where one is, who is there, whether it is live. */
export function DeskHeader({ model }: { model: DeskModel }) {
  const { t, text, lang, language } = useI18n<DeskKey>();
  const { meeting, session } = model.desk;
  const { all, connected } = model.displays;
  const title = session?.title ?? meeting?.title;
  return (
    <header className={styles.header}>
      <span className={styles.product}>Miteinander</span>
      {title && (
        <h1 className={styles.title} lang={lang(title)} title={text(title)}>
          {text(title)}
        </h1>
      )}
      {session && <span className={styles.time}>{timeOf(session, meeting, language)}</span>}
      <span className={styles.gap} />
      {meeting && <PeopleHere meetingId={meeting.id} />}
      <span className={styles.displays} data-all={connected === all.length || undefined}>
        <Action name="displays" look="word">
          {t('header.displays', { n: connected })}
        </Action>
      </span>
      <CrewMarks others={model.crew.others} />
      <ConnectionMark />
      <span className={styles.settings}>
        <LanguageSwitch />
        <ThemeSwitch />
        <Action name="recent" look="word">
          {t('recent.title')}
        </Action>
        <Action name="palette" look="word">
          {t('palette.open')}
        </Action>
        <Action name="keys" look="word">
          {t('header.keys')}
        </Action>
      </span>
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

function timeOf(
  { startsAt, endsAt }: SessionView,
  meeting: MeetingView | undefined,
  language: string,
): string {
  const timeZone = meeting?.timeZone;
  const format = new Intl.DateTimeFormat(language, { timeStyle: 'short', ...(timeZone && { timeZone }) });
  return format.formatRange(startsAt, endsAt);
}
