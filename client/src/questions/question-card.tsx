import type { QuestionView } from '@miteinander/shared/questions/questions.contract';
import { memo, useId } from 'react';
import { useI18n } from '../i18n/i18n.tsx';
import type { QuestionsKey } from '../i18n/questions.de.ts';
import { FollowUp, QuestionAnswer } from './question-answer.tsx';
import styles from './question-card.module.css';
import { type Podium, QuestionMeta } from './question-meta.tsx';
import { SupportButton, SupportFigure } from './support-button.tsx';

interface QuestionCardProps extends Podium {
  session: string;
  question: QuestionView;
  /** null where the figure is not known */
  n: number | null;
  /** it stands here because nothing moves by itself, and is in the list no more */
  isGone?: boolean;
}

/** A question that everybody can read. Drawn anew only when it or its figure changes: lists are long. */
export const QuestionCard = memo(function QuestionCard(props: QuestionCardProps) {
  const { session, question, n, isGone = false, ...podium } = props;
  const { t } = useI18n<QuestionsKey>();
  const id = useId();
  const isOpen = question.state === 'approved' && !isGone;
  return (
    <article className={styles.card} aria-labelledby={id} data-gone={isGone || undefined}>
      <div className={styles.words}>
        <p id={id} className={styles.text} dir="auto" lang={question.language ?? undefined}>
          {question.text}
        </p>
        <QuestionMeta question={question} {...podium} />
        {isGone && (
          <p className={styles.gone}>{t(question.state === 'answered' ? 'q.gone-answered' : 'q.gone')}</p>
        )}
      </div>
      {isOpen ? (
        <SupportButton session={session} question={question.id} describedBy={id} n={n} />
      ) : (
        n !== null && <SupportFigure n={n} />
      )}
      {!isGone && (question.answer || question.state === 'answered') && (
        <QuestionAnswer question={question} groups={podium.groups} />
      )}
      {!isGone && question.followUp && <FollowUp followUp={question.followUp} />}
    </article>
  );
});
