import { useI18n } from '../i18n/i18n.tsx';
import { type Attendance, AttendanceMark } from '../ui/attendance-badge.tsx';
import styles from './table-where.module.css';

/** Where a table is: shape and word together. */
export function TableWhere({ attendance }: { attendance: Attendance }) {
  const { t } = useI18n();
  return (
    <span className={styles.where}>
      <AttendanceMark attendance={attendance} />
      {t(`attendance.${attendance}`)}
    </span>
  );
}
