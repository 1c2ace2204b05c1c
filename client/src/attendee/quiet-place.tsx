import type { ReactNode } from 'react';
import { Icon } from '../ui/icon.tsx';
import type { IconDrawing } from '../ui/icons.ts';
import styles from './quiet-place.module.css';

interface QuietPlaceProps {
  icon: IconDrawing;
  title: string;
  children: ReactNode;
}

/** A section in which there is nothing to do: says so, and where something is. */
export function QuietPlace({ icon, title, children }: QuietPlaceProps) {
  return (
    <section className={styles.place}>
      <span className={styles.drawing}>
        <Icon icon={icon} />
      </span>
      <h2 className={styles.title}>{title}</h2>
      {children}
    </section>
  );
}
