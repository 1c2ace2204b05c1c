import type { ReactNode } from 'react';
import styles from './specimen.module.css';

/** A family of components under its name. */
export function Family({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.family}>
      <h3 className={styles.title}>{title}</h3>
      {children}
    </section>
  );
}

/** States of one component, side by side as far as there is room. */
export function Row({ children }: { children: ReactNode }) {
  return <div className={styles.row}>{children}</div>;
}

/** States of one component, each as wide as a phone. */
export function Columns({ children }: { children: ReactNode }) {
  return <div className={styles.columns}>{children}</div>;
}
