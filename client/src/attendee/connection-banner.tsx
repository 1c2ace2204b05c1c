import type { AttendeeKey } from '../i18n/attendee.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { useAsOf, useIsRestarting, useServerNow, useStatus } from '../live/hooks.tsx';
import { useWaitingCount } from '../live/outbox-hooks.tsx';
import styles from './connection-banner.module.css';

/** From then on it is worth a word how old the picture is. */
const oldMs = 60_000;

/** Says the truth about the connection when it is not as it should be. Stands over the tabs, so nothing moves. */
export function ConnectionBanner() {
  const { t, language } = useI18n<AttendeeKey>();
  const status = useStatus();
  const isRestarting = useIsRestarting();
  const waiting = useWaitingCount();
  const asOf = useAsOf();
  const now = useServerNow(asOf === null ? null : 15_000);
  const isOld = asOf !== null && now - asOf > oldMs;
  const isOffline = status === 'offline' || (status === 'connecting' && isRestarting);
  return (
    <output className={styles.place}>
      {isOffline && (
        <span className={styles.banner} key="offline">
          {t(isRestarting ? 'connection.restarting' : 'connection.offline')}
          {isOld && ` ${t('offline.as-of', { time: timeOf(asOf, language) })}`}
          {waiting > 0 && ` ${t('offline.meanwhile', { n: waiting })}`}
        </span>
      )}
      {status === 'outdated' && (
        <span className={styles.banner} key="outdated">
          {t('connection.outdated')}{' '}
          <button type="button" className={styles.reload} onClick={() => location.reload()}>
            {t('connection.reload')}
          </button>
        </span>
      )}
    </output>
  );
}

function timeOf(ms: number, language: string): string {
  return new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(
    ms,
  );
}
