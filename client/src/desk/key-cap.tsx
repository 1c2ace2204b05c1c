import styles from './key-cap.module.css';

/** The key beside an action; as a rule the action itself says it, by `aria-keyshortcuts`. */
export function KeyCap({ children, isSpoken }: { children: string; isSpoken?: boolean }) {
  return (
    <kbd className={styles.cap} aria-hidden={isSpoken ? undefined : true}>
      {children}
    </kbd>
  );
}
