import { useId } from 'react';
import { useI18n } from '../i18n/i18n.tsx';
import type { AttendeeKey } from '../i18n/attendee.de.ts';
import { AttendanceMark, type Attendance } from '../ui/attendance-badge.tsx';
import { Choice } from '../ui/choice.tsx';
import styles from './attendance-choice.module.css';

interface AttendanceChoiceProps {
  value: Attendance;
  onChange: (attendance: Attendance) => void;
}

/** Hall or remote. */
export function AttendanceChoice({ value, onChange }: AttendanceChoiceProps) {
  const { t } = useI18n<AttendeeKey>();
  const name = useId();
  return (
    <fieldset>
      <legend className={styles.legend}>{t('join.where')}</legend>
      <div className={styles.pair}>
        {(['hall', 'remote'] as const).map((attendance) => (
          <Choice
            key={attendance}
            type="radio"
            name={name}
            checked={value === attendance}
            onChange={() => onChange(attendance)}
          >
            <span className={styles.word}>
              {t(`attendance.${attendance}`)} <AttendanceMark attendance={attendance} />
            </span>
          </Choice>
        ))}
      </div>
    </fieldset>
  );
}
