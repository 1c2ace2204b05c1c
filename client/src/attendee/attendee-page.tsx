import { useState } from 'react';
import { useI18n, useMeetingLanguages } from '../i18n/i18n.tsx';
import type { AttendeeKey } from '../i18n/attendee.de.ts';
import { useThing, useThings, useWatch } from '../live/hooks.tsx';
import { useOutbox } from '../live/outbox-hooks.tsx';
import type { Membership } from '../people/device.ts';
import { MeSheet } from '../people/me-sheet.tsx';
import { useChosenSession } from '../sessions/chosen-session.ts';
import { liveSessions } from '../sessions/session-times.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { useSpokenAnnouncements } from './announcements.tsx';
import styles from './attendee-page.module.css';
import { ConnectionBanner } from './connection-banner.tsx';
import { NowTab } from './now-tab.tsx';
import { PageHeader } from './page-header.tsx';
import { ProgrammeTab } from './programme-tab.tsx';
import { SessionSheet } from './session-sheet.tsx';
import { TabBar } from './tab-bar.tsx';
import { useTab } from './use-tab.ts';

interface AttendeePageProps {
  membership: Membership;
  onLeft: () => void;
}

/** Everything an attendee sees once in. */
export function AttendeePage({ membership, onLeft }: AttendeePageProps) {
  const { t } = useI18n<AttendeeKey>();
  const { meeting: channel, attendee } = membership;
  useWatch(channel, ['attendee', `person:${attendee}`]);
  const meeting = useThing(channel, 'meetings', channel);
  const me = useThing(channel, 'attendees', attendee);
  const sessions = useThings(channel, 'sessions');
  const live = liveSessions(sessions);
  const [session, choose] = useChosenSession(channel, live);
  const [sheet, setSheet] = useState<'me' | 'session' | null>(null);
  const tab = useTab();
  const outbox = useOutbox();
  useMeetingLanguages(meeting?.languages);
  useSpokenAnnouncements(useThings(channel, 'announcements'));

  if (!meeting || !me) {
    return (
      <div className={styles.page}>
        <main className={`${styles.scroll} ${styles.main}`}>
          <Skeleton />
        </main>
        <footer className={styles.footer}>
          <ConnectionBanner />
        </footer>
      </div>
    );
  }

  const close = () => setSheet(null);
  return (
    <div className={styles.page}>
      <div key={tab} className={styles.scroll}>
        <PageHeader
          meeting={meeting}
          me={me}
          session={session}
          canChangeSession={live.length > 1 && session !== null}
          onMe={() => setSheet('me')}
          onChangeSession={() => setSheet('session')}
        />
        <main className={styles.main}>
          {tab === 'now' ? (
            <NowTab
              meeting={meeting}
              me={me}
              sessions={sessions}
              live={live}
              session={session}
              onChoose={choose}
            />
          ) : (
            <ProgrammeTab meeting={meeting} sessions={sessions} />
          )}
        </main>
      </div>
      <footer className={styles.footer}>
        <ConnectionBanner />
        <TabBar current={tab} />
      </footer>
      <Dialog title={t('me.title')} open={sheet === 'me'} onClose={close}>
        <MeSheet meeting={meeting} me={me} onDone={close} onLeft={() => void outbox.clear().then(onLeft)} />
      </Dialog>
      <SessionSheet
        isOpen={sheet === 'session'}
        onClose={close}
        meeting={meeting}
        live={live}
        session={session}
        onChoose={choose}
      />
    </div>
  );
}
