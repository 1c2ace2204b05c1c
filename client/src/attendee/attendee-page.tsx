import { useState } from 'react';
import { useI18n, useMeetingLanguages } from '../i18n/i18n.tsx';
import type { AttendeeKey } from '../i18n/attendee.de.ts';
import { useThing, useThings, useWatch } from '../live/hooks.tsx';
import { useOutbox } from '../live/outbox-hooks.tsx';
import { AccentLine } from '../meetings/accent-line.tsx';
import type { Membership } from '../people/device.ts';
import { useIsAsked } from '../polls/use-own-entries.ts';
import { useHasAskedNews } from '../questions/use-on-device.ts';
import { useChosenSession } from '../sessions/chosen-session.ts';
import { liveSessions } from '../sessions/session-times.ts';
import { isPlayable, RemotePicture } from '../stream/remote-picture.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { loaded } from '../ui/loaded.tsx';
import styles from './attendee-page.module.css';
import { ConnectionBanner } from './connection-banner.tsx';
import { NowTab } from './now-tab.tsx';
import { useNotices } from './notices.tsx';
import { PageHeader } from './page-header.tsx';
import { SessionSheet } from './session-sheet.tsx';
import { TabBar } from './tab-bar.tsx';
import { TabPage } from './tab-page.tsx';
import { useAskedIn } from './use-asked-in.ts';
import { usePicture } from './use-picture.ts';
import { useSessionLive } from './use-session-live.ts';
import { useSpokenNotices } from './use-spoken-notices.ts';
import { type Tab, useTab } from './use-tab.ts';
import { WaitingPage } from './waiting-page.tsx';

const MeSheet = loaded(async () => (await import('../people/me-sheet.tsx')).MeSheet);
const OwnCalls = loaded(async () => (await import('./own-calls.tsx')).OwnCalls, 0);

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
  const here = session?.id ?? null;
  const sessionLive = useSessionLive(session, me);
  const notices = useNotices(channel, here);
  const isAsked = useIsAsked(here, sessionLive.polls);
  const hasAskedNews = useHasAskedNews(here, attendee);
  const isCalled = useThings(here, 'requested').some(({ state }) => state === 'called');
  const askedIn = useAskedIn(attendee, here, live);
  const picture = usePicture(session, me);
  const [sheet, setSheet] = useState<'me' | 'session' | null>(null);
  const tab = useTab();
  const outbox = useOutbox();
  useMeetingLanguages(meeting?.languages);
  useSpokenNotices(notices, meeting?.timeZone ?? 'UTC');

  if (!meeting || !me) return <WaitingPage />;
  const close = () => setSheet(null);
  const marked = new Set<Tab>([
    ...(isAsked ? ['now' as const] : []),
    ...(hasAskedNews ? ['questions' as const] : []),
    ...(isCalled ? ['floor' as const] : []),
  ]);
  const shown = { meeting, me, sessions, session };
  return (
    <div className={styles.page}>
      <AccentLine meeting={meeting} />
      <div className={styles.body} data-beside={(picture.stream && isPlayable(picture.stream)) || undefined}>
        {picture.stream && (
          <RemotePicture key={picture.stream.url} stream={picture.stream} onHide={picture.hide} />
        )}
        <div key={tab} className={styles.scroll}>
          <PageHeader
            meeting={meeting}
            me={me}
            session={session}
            onMe={() => setSheet('me')}
            onChangeSession={live.length > 1 && session !== null ? () => setSheet('session') : undefined}
            onShowPicture={picture.show}
          />
          <main className={styles.main}>
            {tab === 'now' ? (
              <NowTab {...shown} notices={notices} live={live} sessionLive={sessionLive} onChoose={choose} />
            ) : (
              <TabPage tab={tab} {...shown} />
            )}
          </main>
        </div>
      </div>
      <footer className={styles.footer}>
        <ConnectionBanner />
        {askedIn.length > 0 && <OwnCalls person={attendee} sessions={askedIn} here={here} onGo={choose} />}
        <TabBar current={tab} marked={marked} />
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
