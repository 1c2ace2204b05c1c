import type { SessionView } from '@miteinander/shared/sessions/sessions.contract';
import { useState } from 'react';
import type { AttendeeKey } from '../i18n/attendee.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { SessionChoice } from '../sessions/session-choice.tsx';
import { MeetingWelcome } from './meeting-welcome.tsx';
import { NoticeList, useNoticePlaces } from './notices.tsx';
import type { Notice } from './notices-of.ts';
import styles from './now-tab.module.css';
import { SessionNow } from './session-now.tsx';
import type { TabPageProps } from './tab-page-props.ts';
import type { SessionLive } from './use-session-live.ts';

interface NowTabProps extends TabPageProps {
  notices: readonly Notice[];
  live: readonly SessionView[];
  sessionLive: SessionLive;
  onChoose: (session: string) => void;
}

/** What is on now fills the screen. */
export function NowTab(props: NowTabProps) {
  const { meeting, me, sessions, session, notices, live, sessionLive, onChoose } = props;
  const { t } = useI18n<AttendeeKey>();
  const [isBusy, setIsBusy] = useState(false);
  const { above, below } = useNoticePlaces(notices, isBusy);
  const listed = { newest: notices.find(({ kind }) => kind === 'announcement'), timeZone: meeting.timeZone };
  return (
    <div className={styles.now}>
      <NoticeList notices={above} {...listed} />
      {session ? (
        <SessionNow
          key={session.id}
          meeting={meeting}
          me={me}
          session={session}
          live={sessionLive}
          onBusy={setIsBusy}
        />
      ) : live.length > 1 ? (
        <section className={styles.choose}>
          <h2 className={styles.title}>{t('choose.title')}</h2>
          <p>{t('choose.what')}</p>
          <SessionChoice meeting={meeting} sessions={live} chosen={null} onChoose={onChoose} />
        </section>
      ) : (
        <MeetingWelcome
          meeting={meeting}
          sessions={sessions}
          isBreak={notices.some(({ kind }) => kind === 'timer')}
        />
      )}
      <NoticeList notices={below} {...listed} />
    </div>
  );
}
