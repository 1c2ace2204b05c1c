import styles from './attendance-mark.module.css';

/** The shape of an attendance: a filled dot for the hall, a ring for remote. The word always stands beside it. */
export function AttendanceMark({ attendance }: { attendance: 'hall' | 'remote' }) {
  return <span className={styles.mark} data-attendance={attendance} aria-hidden="true" />;
}
