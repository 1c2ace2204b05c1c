import type { MeetingView } from '@miteinander/shared/meetings/meetings.contract';
import type { AttendeeView } from '@miteinander/shared/people/people.contract';
import type { SessionView } from '@miteinander/shared/sessions/sessions.contract';
import { useState } from 'react';
import type { AttendeeKey } from '../i18n/attendee.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { useThings } from '../live/hooks.tsx';
import { SessionChoice } from '../sessions/session-choice.tsx';
import { AnnouncementList, useAnnouncementPlaces } from './announcements.tsx';
import { MeetingWelcome } from './meeting-welcome.tsx';
import styles from './now-tab.module.css';
import { SessionNow } from './session-now.tsx';

interface NowTabProps {
  meeting: MeetingView;
  me: AttendeeView;
  sessions: readonly SessionView[];
  live: readonly SessionView[];
  /** the one I am in; null if nothing is on, or I have to choose */
  session: SessionView | null;
  onChoose: (session: string) => void;
}

/** What is on now fills the screen. */
export function NowTab({ meeting, me, sessions, live, session, onChoose }: NowTabProps) {
  const { t } = useI18n<AttendeeKey>();
  const [isBusy, setIsBusy] = useState(false);
  const announcements = useThings(meeting.id, 'announcements');
  const { above, below } = useAnnouncementPlaces(announcements, isBusy);
  return (
    <div className={styles.now}>
      <AnnouncementList announcements={above} timeZone={meeting.timeZone} />
      {session ? (
        <SessionNow key={session.id} meeting={meeting} me={me} session={session} onBusy={setIsBusy} />
      ) : live.length > 1 ? (
        <section className={styles.choose}>
          <h2 className={styles.title}>{t('choose.title')}</h2>
          <p>{t('choose.what')}</p>
          <SessionChoice meeting={meeting} sessions={live} chosen={null} onChoose={onChoose} />
        </section>
      ) : (
        <MeetingWelcome meeting={meeting} sessions={sessions} />
      )}
      <AnnouncementList announcements={below} timeZone={meeting.timeZone} />
    </div>
  );
}
