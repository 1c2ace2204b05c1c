import { mostOnList } from '@miteinander/shared/speakers/request-states';
import type { FloorKey } from '../i18n/floor.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { useStatus } from '../live/hooks.tsx';
import { useOutbox } from '../live/outbox-hooks.tsx';
import type { Entry } from '../live/outbox-rules.ts';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import styles from './own-card.module.css';

interface UnsentRequestProps {
  entry: Entry;
  onAgain: () => void;
}

/** Asked, and not on the list yet: on its way, waiting for the network, or sent back with a reason. */
export function UnsentRequest({ entry, onAgain }: UnsentRequestProps) {
  const { t } = useI18n<FloorKey>();
  const outbox = useOutbox();
  const status = useStatus();
  const { outcome } = entry;
  const isOnline = status === 'online' || status === 'outdated';
  const code = outcome.state === 'refused' ? outcome.code : 'list-closed';
  const drop = () => outbox.dismiss(entry.item.key);
  if (outcome.state === 'refused' || outcome.state === 'too-late')
    return (
      <Card look="dashed" className={styles.own}>
        <p className={styles.error} role="alert">
          {t('floor.unsent-refused')}{' '}
          {code === 'list-full' ? t('floor.unsent-full', { n: mostOnList }) : t(`error.${code}`)}
        </p>
        <div className={styles.actions}>
          <Button
            onClick={() => {
              drop();
              onAgain();
            }}
          >
            {t('floor.unsent-again')}
          </Button>
          <Button onClick={drop}>{t('floor.unsent-drop')}</Button>
        </div>
      </Card>
    );
  const words = () => {
    if (outcome.state === 'received') return t('floor.unsent-received');
    return t(isOnline || !entry.isSaved ? 'floor.unsent-sending' : 'floor.unsent-waiting');
  };
  return (
    <Card look="dashed" className={styles.own}>
      <p className={styles.title}>{t('floor.ask-title')}</p>
      <p>
        <output>{words()}</output>
      </p>
      {outcome.state === 'queued' && (
        <div className={styles.actions}>
          <Button onClick={drop}>{t('floor.withdraw')}</Button>
        </div>
      )}
    </Card>
  );
}
