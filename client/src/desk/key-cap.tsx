import { useCallback } from 'react';
import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import styles from './key-cap.module.css';

/** The key beside an action; as a rule the action itself says it, by `aria-keyshortcuts`. */
export function KeyCap({ children, isSpoken }: { children: string; isSpoken?: boolean }) {
  return (
    <kbd className={styles.cap} aria-hidden={isSpoken ? undefined : true}>
      {children}
    </kbd>
  );
}

const drawn: Partial<Record<string, string>> = {
  enter: '↵',
  backspace: '⌫',
  up: '↑',
  down: '↓',
  left: '←',
  right: '→',
  'shift+up': '⇧ ↑',
  'shift+down': '⇧ ↓',
  'alt+up': 'Alt ↑',
  'alt+down': 'Alt ↓',
};

/** What is written on the cap of a key of the table. */
export function useKeyCap(): (key: string | undefined) => string | undefined {
  const { t } = useI18n<DeskKey>();
  return useCallback(
    (key) => {
      switch (key) {
        case 'delete':
          return t('keys.delete');
        case 'space':
          return t('keys.space');
        case 'mod+k':
          return navigator.userAgent.includes('Mac') ? '⌘ K' : t('keys.control', { key: 'K' });
        case undefined:
          return undefined;
        default:
          return drawn[key] ?? key.toUpperCase().replace('SHIFT+', '⇧ ');
      }
    },
    [t],
  );
}
