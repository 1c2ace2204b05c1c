import type { MeetingView } from '@miteinander/shared/meetings/meetings.contract';
import type { SessionView } from '@miteinander/shared/sessions/sessions.contract';
import { useI18n } from '../i18n/i18n.tsx';
import type { PanelistKey } from '../i18n/panelist.de.ts';
import { useClock } from '../sessions/use-clock.ts';
import { PanelistNotice } from './panelist-notice.tsx';
import styles from './seat-choice.module.css';

interface SeatChoiceProps {
  meeting: MeetingView;
  sessions: readonly SessionView[];
  onChoose: (session: string) => void;
}

/** Somebody who sits on several podiums that are on: which one is it? */
export function SeatChoice({ meeting, sessions, onChoose }: SeatChoiceProps) {
  const { t, text, lang } = useI18n<PanelistKey>();
  const clock = useClock(meeting.timeZone);
  return (
    <PanelistNotice title={t('choose.title')} text={null}>
      <ul className={styles.list}>
        {sessions.map(({ id, title, room, startsAt }) => (
          <li key={id}>
            <button type="button" className={styles.session} onClick={() => onChoose(id)}>
              <span className={styles.title} lang={lang(title)}>
                {text(title)}
              </span>
              <span className={styles.details}>
                {[room, clock.time(startsAt)].filter(Boolean).join(' · ')}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </PanelistNotice>
  );
}
