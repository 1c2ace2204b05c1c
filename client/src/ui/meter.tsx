import type { CSSProperties, ReactNode } from 'react';
import styles from './meter.module.css';

export interface MeterProps {
  label: ReactNode;
  value: number;
  max: number;
  /** the value as people say it; stands at the end of the line */
  text: string;
  /** hall is solid, remote hatched; `stop` is for too much */
  tone?: 'ink' | 'hall' | 'remote' | 'stop';
}

/** How much of a known whole: shares of speaking time, seats that are taken. */
export function Meter({ label, value, max, text, tone = 'ink' }: MeterProps) {
  const length = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0;
  return (
    <div className={styles.meter}>
      <span className={styles.label}>{label}</span>
      <span className={styles.text}>{text}</span>
      <span className={styles.track} aria-hidden="true">
        <span className={styles.bar} data-tone={tone} style={{ '--length': length } as CSSProperties} />
      </span>
    </div>
  );
}
