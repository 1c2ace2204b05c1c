import { useI18n } from '../i18n/i18n.tsx';
import { Badge } from './badge.tsx';
import styles from './attendance-badge.module.css';
import { classNames } from './class-names.ts';

export type Attendance = 'hall' | 'remote';

/** The shape alone: a filled dot for the hall, a ring for remote. A word has to stand beside it. */
export function AttendanceMark({ attendance }: { attendance: Attendance }) {
  return <span className={classNames(styles.mark, styles[attendance])} aria-hidden="true" />;
}

/** Hall or remote: colour, shape and word together. */
export function AttendanceBadge({ attendance }: { attendance: Attendance }) {
  const { t } = useI18n();
  return (
    <Badge tone={attendance}>
      <AttendanceMark attendance={attendance} />
      {t(`attendance.${attendance}`)}
    </Badge>
  );
}
