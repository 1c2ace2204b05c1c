import { useI18n } from '../i18n/i18n.tsx';
import type { QuestionsKey } from '../i18n/questions.de.ts';
import styles from './ask-form.module.css';
import { QuestionCard } from './question-card.tsx';
import type { Podium } from './question-meta.tsx';
import { useSimilar } from './use-similar.ts';

interface SimilarQuestionsProps extends Podium {
  session: string;
  text: string;
}

/** A quiet line whose room is always there; it opens only for whoever wants it. */
export function SimilarQuestions({ session, text, ...podium }: SimilarQuestionsProps) {
  const { t } = useI18n<QuestionsKey>();
  const similar = useSimilar(session, text);
  const [first] = similar;
  return (
    <div className={styles.similar}>
      <output>
        {first && (
          <details>
            <summary className={styles.similarIs}>
              <span>{t('q.similar-is', { text: first.question.text })}</span>
            </summary>
            <p className={styles.hint}>{t('q.similar-what')}</p>
            <ul className={styles.similarList}>
              {similar.map(({ question, n }) => (
                <li key={question.id}>
                  <QuestionCard session={session} question={question} n={n} {...podium} />
                </li>
              ))}
            </ul>
          </details>
        )}
      </output>
    </div>
  );
}
