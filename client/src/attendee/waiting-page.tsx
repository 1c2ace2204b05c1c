import type { AttendeeKey } from '../i18n/attendee.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { useStatus } from '../live/hooks.tsx';
import { useWaitingCount } from '../live/outbox-hooks.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import styles from './attendee-page.module.css';
import { ConnectionBanner } from './connection-banner.tsx';

/** Nothing is known yet. Without a network that may last, so it says what waits on this device. */
export function WaitingPage() {
  const { t } = useI18n<AttendeeKey>();
  const waiting = useWaitingCount();
  const isOffline = useStatus() === 'offline';
  return (
    <div className={styles.page}>
      <div className={styles.body}>
        <main className={`${styles.scroll} ${styles.main}`}>
          {isOffline ? (
            <EmptyState title={t('offline.title')}>
              <p>{t('offline.what')}</p>
              {waiting > 0 && <p>{t('offline.waiting', { n: waiting })}</p>}
            </EmptyState>
          ) : (
            <Skeleton />
          )}
        </main>
      </div>
      <footer className={styles.footer}>
        <ConnectionBanner />
      </footer>
    </div>
  );
}
