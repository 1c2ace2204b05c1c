import { useId } from 'react';
import { useI18n } from '../i18n/i18n.tsx';
import type { PanelistKey } from '../i18n/panelist.de.ts';
import type { ListedQuestion } from '../stage/listed-questions.ts';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import { AskedBy } from './asked-by.tsx';
import styles from './question-rows.module.css';

interface QuestionRowsProps {
  title: string;
  /** said instead of rows */
  empty: string;
  rows: readonly ListedQuestion[];
  me: string | null;
  /** they are for whoever reads this */
  isMine?: boolean;
}

/** Questions that wait for an answer, each with its support. */
export function QuestionRows({ title, empty, rows, me, isMine = false }: QuestionRowsProps) {
  const { t, language } = useI18n<PanelistKey>();
  const id = useId();
  return (
    <section className={styles.section} data-mine={isMine || undefined} aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        {title} {rows.length > 0 && <span className={styles.count}>{rows.length}</span>}
      </h2>
      {rows.length === 0 ? (
        <p className={styles.empty}>{empty}</p>
      ) : (
        <ul className={styles.rows}>
          {rows.map((asked) => (
            <li key={asked.question.id} className={styles.row}>
              <div className={styles.words}>
                <p className={styles.text} lang={asked.question.language ?? undefined} dir="auto">
                  {asked.question.text}
                </p>
                <AskedBy asked={asked} me={me} hasFigure />
              </div>
              <p className={styles.figure}>
                <span aria-hidden="true">
                  <span className={styles.arrow}>▲</span>
                  {asked.n.toLocaleString(language)}
                </span>
                <VisuallyHidden>{t('asked.figure', { n: asked.n })}</VisuallyHidden>
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
