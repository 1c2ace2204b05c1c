import type { AttendeeKey } from '../i18n/attendee.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { useIsRestarting, useStatus } from '../live/hooks.tsx';
import { useWaitingCount } from '../live/outbox-hooks.tsx';
import styles from './connection-banner.module.css';

/** Says the truth about the connection when it is not as it should be. Stands over the tabs, so nothing moves. */
export function ConnectionBanner() {
  const { t } = useI18n<AttendeeKey>();
  const status = useStatus();
  const isRestarting = useIsRestarting();
  const waiting = useWaitingCount();
  const isOffline = status === 'offline' || (status === 'connecting' && isRestarting);
  return (
    <output className={styles.place}>
      {isOffline && (
        <span className={styles.banner} key="offline">
          {t(isRestarting ? 'connection.restarting' : 'connection.offline')}
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
