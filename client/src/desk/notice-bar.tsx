import { useEffect } from 'react';
import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { useDeskView } from './actions-context.tsx';
import type { Notice } from './notice.ts';
import styles from './notice-bar.module.css';

const shownMs = 8_000;

/** What became of the last command, and the way back if there is one. The live region is there from the start. */
export function NoticeBar({ notice, onDismiss }: { notice: Notice | null; onDismiss: () => void }) {
  const view = useDeskView();
  useEffect(() => {
    if (!notice) return undefined;
    const timer = setTimeout(onDismiss, shownMs);
    return () => clearTimeout(timer);
  }, [notice, onDismiss]);
  return (
    <output className={styles.bar} data-view={view}>
      {notice && <Shown notice={notice} onDismiss={onDismiss} />}
    </output>
  );
}

function Shown({ notice, onDismiss }: { notice: Notice; onDismiss: () => void }) {
  const { t } = useI18n<DeskKey>();
  const { text, isTrouble, undo } = notice;
  const takeBack = () => {
    onDismiss();
    undo?.();
  };
  return (
    <span className={styles.notice} data-trouble={isTrouble || undefined}>
      <span>{text}</span>
      {undo && (
        <button type="button" onClick={takeBack}>
          {t('notices.undo')}
        </button>
      )}
      <button type="button" aria-label={t('notices.dismiss')} onClick={onDismiss}>
        ×
      </button>
    </span>
  );
}
