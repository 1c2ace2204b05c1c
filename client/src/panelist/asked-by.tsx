import { useI18n } from '../i18n/i18n.tsx';
import type { PanelistKey } from '../i18n/panelist.de.ts';
import type { ListedQuestion } from '../stage/listed-questions.ts';
import { AttendanceMark } from '../ui/attendance-badge.tsx';
import styles from './asked-by.module.css';

interface AskedByProps {
  asked: ListedQuestion;
  me: string | null;
  /** where the figure stands beside it, it is not said again */
  hasFigure?: boolean;
}

/** Who asks whom, from where, and how many want to know it too. */
export function AskedBy({ asked: { question, panelist, n }, me, hasFigure = false }: AskedByProps) {
  const { t } = useI18n<PanelistKey>();
  return (
    <p className={styles.by}>
      <span>{question.name === null ? t('asked.anonymous') : <bdi>{question.name}</bdi>}</span>
      {question.attendance && (
        <span className={styles.where}>
          <AttendanceMark attendance={question.attendance} /> {t(`attendance.${question.attendance}`)}
        </span>
      )}
      {panelist && (
        <span>{panelist.id === me ? t('asked.you') : t('asked.to', { name: panelist.name })}</span>
      )}
      {!hasFigure && n > 0 && <span className={styles.support}>{t('asked.support', { n })}</span>}
    </p>
  );
}
