import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import styles from './part-tabs.module.css';
import type { Panels } from './use-panels.ts';

/** On a phone, which part of the desk is in sight; at the foot, where the thumb is. */
export function PartTabs({ panels }: { panels: Panels }) {
  const { t } = useI18n<DeskKey>();
  return (
    <nav className={styles.tabs} aria-label={t('parts.title')}>
      {panels.parts.map((part) => (
        <button
          key={part}
          type="button"
          aria-pressed={panels.part === part}
          onClick={() => panels.setPart(part)}
        >
          {t(`parts.${part}`)}
        </button>
      ))}
    </nav>
  );
}
