import type { ReactNode } from 'react';
import { useI18n } from '../i18n/i18n.tsx';
import type { PanelistKey } from '../i18n/panelist.de.ts';
import { LanguageSwitch } from '../ui/language-switch.tsx';
import styles from './panelist-notice.module.css';

interface PanelistNoticeProps {
  title: string;
  text: string | null;
  children?: ReactNode;
}

/** Instead of questions: why there are none yet, and that nothing has to be done. */
export function PanelistNotice({ title, text, children }: PanelistNoticeProps) {
  const { t } = useI18n<PanelistKey>();
  return (
    <main className={styles.notice}>
      <title>{`${t('title')} · Miteinander`}</title>
      <p className={styles.product}>Miteinander</p>
      <h1 className={styles.title} dir="auto">
        {title}
      </h1>
      {text !== null && <p className={styles.text}>{text}</p>}
      {children}
      <LanguageSwitch />
    </main>
  );
}
