import type { ReactNode } from 'react';
import type { AttendeeKey } from '../i18n/attendee.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import styles from './tab-bar.module.css';
import { type Tab, tabs } from './use-tab.ts';

interface TabBarProps {
  current: Tab;
  /** where something waits for this person */
  marked: ReadonlySet<Tab>;
}

/** The sections of the page, within a thumb's reach. */
export function TabBar({ current, marked }: TabBarProps) {
  const { t } = useI18n<AttendeeKey>();
  return (
    <nav className={styles.bar} aria-label={t('tabs.label')}>
      <ul className={styles.tabs}>
        {tabs.map((tab) => {
          const isMarked = marked.has(tab) && tab !== current;
          return (
            <li key={tab}>
              <a className={styles.tab} href={`#${tab}`} aria-current={tab === current ? 'page' : undefined}>
                <span className={styles.drawing} data-marked={isMarked || undefined}>
                  <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" className={styles.icon}>
                    {icons[tab]}
                  </svg>
                </span>
                {t(`tab.${tab}`)}
                {isMarked && <VisuallyHidden> ({t('tabs.marked')})</VisuallyHidden>}
              </a>
            </li>
          );
        })}
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
  questions: <path d="M4 5h16v11H9.5L5.5 20v-4H4z" className={styles.body} />,
  floor: (
    <>
      <path d="M12 3a3 3 0 0 0-3 3v5.5a3 3 0 0 0 6 0V6a3 3 0 0 0-3-3z" className={styles.body} />
      <path d="M5.5 11.5a6.5 6.5 0 0 0 13 0M12 18v3" />
    </>
  ),
  programme: <path d="M5 6h14M5 12h14M5 18h9" className={styles.lines} />,
};
