import { useState } from 'react';
import { useI18n } from '../i18n/i18n.tsx';
import type { QuestionsKey } from '../i18n/questions.de.ts';
import { useThings } from '../live/hooks.tsx';
import { figuresOf } from './question-order.ts';
import { QuestionCard } from './question-card.tsx';
import type { Podium } from './question-meta.tsx';
import styles from './stage-questions.module.css';

interface StageQuestionsProps extends Podium {
  session: string;
}

/** What is talked about now, and what comes next. Once it was there it keeps its place, so that nothing below jumps. */
export function StageQuestions({ session, ...podium }: StageQuestionsProps) {
  const { t } = useI18n<QuestionsKey>();
  const questions = useThings(session, 'questions');
  const figures = figuresOf(useThings(session, 'supports'));
  const now = questions.find(({ place }) => place === 'now');
  const next = questions.find(({ place }) => place === 'next');
  const [wasThere, setWasThere] = useState(false);
  if ((now || next) && !wasThere) setWasThere(true);
  if (!now && !next && !wasThere) return null;
  return (
    <section className={styles.stage} aria-label={t('q.stage')}>
      <h2 className={styles.title}>{t('q.stage')}</h2>
      {now ? (
        <div className={styles.now}>
          <QuestionCard session={session} question={now} n={figures.get(now.id) ?? null} {...podium} />
        </div>
      ) : (
        <p className={styles.none}>{t('q.stage-empty')}</p>
      )}
      {next && (
        <div className={styles.next}>
          <h2 className={styles.title}>{t('q.stage-next')}</h2>
          <p className={styles.nextText} dir="auto" lang={next.language ?? undefined}>
            {next.text}
          </p>
        </div>
      )}
    </section>
  );
}
