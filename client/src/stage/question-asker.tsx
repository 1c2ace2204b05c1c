import { AttendanceMark } from '../ui/attendance-badge.tsx';
import type { ListedQuestion } from './listed-questions.ts';
import styles from './question-asker.module.css';
import type { Surroundings } from './surroundings.ts';

interface QuestionAskerProps extends Pick<Surroundings, 'words'> {
  asked: ListedQuestion;
  /** `large` also says in words how many support it; lists have figures of their own */
  look?: 'large' | 'small';
}

/** Who asks, from where, whom, and how many want to know it too; what is not to be known is left out. */
export function QuestionAsker({
  asked: { question, panelist, n },
  words,
  look = 'small',
}: QuestionAskerProps) {
  const { name, attendance, isPinned, place } = question;
  return (
    <p className={styles.asker} data-look={look}>
      {look === 'small' && place === 'next' && (
        <strong className={styles.mark}>{words.t('question.next')}</strong>
      )}
      {look === 'small' && place === null && isPinned && (
        <strong className={styles.mark}>{words.t('question.pinned')}</strong>
      )}
      <span className={styles.name}>{name === null ? words.t('question.anonymous') : <bdi>{name}</bdi>}</span>
      {attendance && (
        <span className={styles.where}>
          <AttendanceMark attendance={attendance} /> {words.t(`series.${attendance}`)}
        </span>
      )}
      {panelist && <span>{words.t('question.to', { name: panelist.name })}</span>}
      {look === 'large' && n > 0 && (
        <span className={styles.support}>{words.t('question.support', { n })}</span>
      )}
    </p>
  );
}
