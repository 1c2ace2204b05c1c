import styles from './progress.module.css';

export interface ProgressProps {
  /** what is under way */
  label: string;
  /** 0 to 1; without, nobody knows how long it takes */
  share?: number;
}

/** Something is under way. */
export function Progress({ label, share }: ProgressProps) {
  return <progress className={styles.progress} aria-label={label} value={share} />;
}
