import { useState, type ReactNode } from 'react';
import type { AttendeeKey } from '../i18n/attendee.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import styles from './now-tab.module.css';

/** Closed polls, out of the way until somebody asks for them; only then are their charts drawn. */
export function EarlierPolls({ children }: { children: () => ReactNode }) {
  const { t } = useI18n<AttendeeKey>();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details className={styles.earlier} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>{t('poll.earlier')}</summary>
      {isOpen && <div className={styles.polls}>{children()}</div>}
    </details>
  );
}
