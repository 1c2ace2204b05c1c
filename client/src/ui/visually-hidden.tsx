import type { ReactNode } from 'react';
import styles from './visually-hidden.module.css';

/** Read out, not seen. A `div` for blocks such as a table, a `span` within a line. */
export function VisuallyHidden({ as: Tag = 'span', children }: { as?: 'span' | 'div'; children: ReactNode }) {
  return <Tag className={styles.hidden}>{children}</Tag>;
}
