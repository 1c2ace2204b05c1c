import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { AttendanceMark } from '../ui/attendance-badge.tsx';
import styles from './turnout.module.css';

interface TurnoutProps {
  votes: number;
  /** in steps of five, rounded down */
  turnout: { hall: number; remote: number };
}

/** How many have voted, and roughly from where, while nobody may see the result. */
export function Turnout({ votes, turnout }: TurnoutProps) {
  const { t } = useI18n<DeskKey>();
  return (
    <dl className={styles.turnout}>
      <div className={styles.all}>
        <dt>{t('card.turnout')}</dt>
        <dd>{votes}</dd>
      </div>
      {(['hall', 'remote'] as const).map((attendance) => (
        <div key={attendance}>
          <dt>
            <AttendanceMark attendance={attendance} /> {t(`attendance.${attendance}`)}
          </dt>
          <dd>
            {turnout[attendance] === 0
              ? t('votes.under-five')
              : t('votes.at-least', { n: turnout[attendance] })}
          </dd>
        </div>
      ))}
    </dl>
  );
}
