import type { QuestionView } from '@miteinander/shared/questions/questions.contract';
import { useI18n } from '../i18n/i18n.tsx';
import type { QuestionsKey } from '../i18n/questions.de.ts';
import type { Attendance } from '../ui/attendance-badge.tsx';
import styles from './question-card.module.css';
import type { Group } from './question-meta.tsx';

interface QuestionAnswerProps {
  question: Pick<QuestionView, 'answer' | 'split'>;
  groups: readonly Group[];
}

/** What was answered, in writing or on the stage, and whom the question mattered to. */
export function QuestionAnswer({ question: { answer, split }, groups }: QuestionAnswerProps) {
  const { t, text, language } = useI18n<QuestionsKey>();
  const attendances = split?.byAttendance?.map(
    ([key, n]) => `${t(`attendance.${key as Attendance}`)} ${n.toLocaleString(language)}`,
  );
  const parts = split?.byGroup?.map(([key, n]) => {
    const group = groups.find(({ id }) => id === key);
    return `${group ? text(group.text) : key} ${n.toLocaleString(language)}`;
  });
  const supporters = [...(attendances ?? []), ...(parts ?? [])];
  return (
    <div className={styles.answer}>
      {answer ? (
        <>
          <p className={styles.label}>{t('q.answer')}</p>
          <p className={styles.answerText} dir="auto">
            {answer.text}
          </p>
        </>
      ) : (
        <p className={styles.label}>
          <span aria-hidden="true">✓ </span>
          {t('q.answered-said')}
        </p>
      )}
      {supporters.length > 0 && (
        <p className={styles.split}>
          {t('q.split')}: {supporters.join(' · ')}
        </p>
      )}
    </div>
  );
}

/** Who sees to it after the meeting, and until when. */
export function FollowUp({ followUp }: { followUp: NonNullable<QuestionView['followUp']> }) {
  const { t, language } = useI18n<QuestionsKey>();
  const { responsible, dueOn } = followUp;
  const date =
    dueOn &&
    new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(Date.parse(dueOn));
  const words = responsible === null ? t('q.follow-up') : t('q.follow-up-by', { name: responsible });
  return (
    <p className={styles.followUp}>
      {words}
      {date && `, ${t('q.follow-up-until', { date })}`}
    </p>
  );
}
