import { useI18n } from '../i18n/i18n.tsx';
import { useIsRestarting, useStatus } from '../live/hooks.tsx';
import styles from './connection-mark.module.css';

/** Whether this page is connected, in a dot and a word. Spoken when it changes. */
export function ConnectionMark() {
  const { t } = useI18n();
  const status = useStatus();
  const isRestarting = useIsRestarting();
  const word =
    status === 'refused' || status === 'outdated' ? 'online' : isRestarting ? 'restarting' : status;
  return (
    <output className={styles.mark} data-status={word}>
      {t(`connection.${word}`)}
    </output>
  );
}
