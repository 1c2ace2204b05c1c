import type { ReactNode } from 'react';
import type { AttendeeKey } from '../i18n/attendee.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import styles from './tab-bar.module.css';
import { type Tab, tabs } from './use-tab.ts';

/** The sections of the page, within a thumb's reach. */
export function TabBar({ current }: { current: Tab }) {
  const { t } = useI18n<AttendeeKey>();
  return (
    <nav className={styles.bar} aria-label={t('tabs.label')}>
      <ul className={styles.tabs}>
        {tabs.map((tab) => (
          <li key={tab}>
            <a className={styles.tab} href={`#${tab}`} aria-current={tab === current ? 'page' : undefined}>
              <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" className={styles.icon}>
                {icons[tab]}
              </svg>
              {t(`tab.${tab}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const icons: Record<Tab, ReactNode> = {
  now: (
    <>
      <circle cx="12" cy="12" r="9" />
      <circle cx="12" cy="12" r="4.5" className={styles.dot} />
    </>
  ),
  programme: <path d="M5 6h14M5 12h14M5 18h9" />,
};
