import type { FloorKey } from '../i18n/floor.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { useStatus } from '../live/hooks.tsx';
import type { Entry } from '../live/outbox-rules.ts';
import { Button } from '../ui/button.tsx';
import styles from './own-card.module.css';

/** Whether somebody has taken their request back and the list does not know yet. */
export function isOnTheWay(withdrawn: Entry | undefined): withdrawn is Entry {
  return withdrawn?.outcome.state === 'queued' || withdrawn?.outcome.state === 'received';
}

/** A request is being taken back, said once it outlives a reload; as long as nothing was sent, one can think again. */
export function Withdrawing({ withdrawn, onStay }: { withdrawn: Entry; onStay: () => void }) {
  const { t } = useI18n<FloorKey>();
  const isOffline = useStatus() === 'offline';
  return (
    <div className={styles.own}>
      <p>
        <output>{withdrawn.isSaved && t(isOffline ? 'floor.withdraw-offline' : 'floor.withdrawing')}</output>
      </p>
      {withdrawn.outcome.state === 'queued' && (
        <div className={styles.actions}>
          <Button onClick={onStay}>{t('floor.withdraw-undo')}</Button>
        </div>
      )}
    </div>
  );
}
