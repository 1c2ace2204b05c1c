import type { MeetingView } from '@miteinander/shared/meetings/meetings.contract';
import type { SessionView } from '@miteinander/shared/sessions/sessions.contract';
import type { AttendeeKey } from '../i18n/attendee.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { useServerNow } from '../live/hooks.tsx';
import styles from './session-choice.module.css';
import { untilKey } from './session-times.ts';
import { useClock } from './use-clock.ts';

interface SessionChoiceProps {
  meeting: MeetingView;
  sessions: readonly SessionView[];
  chosen: string | null;
  onChoose: (session: string) => void;
}

/** Several things are on: which one are you in? */
export function SessionChoice({ meeting, sessions, chosen, onChoose }: SessionChoiceProps) {
  const { t, text, lang } = useI18n<AttendeeKey>();
  const now = useServerNow(60_000);
  const clock = useClock(meeting.timeZone);
  return (
    <ul className={styles.list}>
      {sessions.map((session) => (
        <li key={session.id}>
          <button
            type="button"
            className={styles.session}
            aria-current={session.id === chosen || undefined}
            onClick={() => onChoose(session.id)}
          >
            <span className={styles.title} lang={lang(session.title)}>
              {text(session.title)}
            </span>
            <span className={styles.details}>
              {[
                t(`format.${session.format}`),
                session.room,
                t(untilKey(session, now), { time: clock.time(session.endsAt) }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
