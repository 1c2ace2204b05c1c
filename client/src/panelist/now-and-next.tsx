import { useI18n } from '../i18n/i18n.tsx';
import type { PanelistKey } from '../i18n/panelist.de.ts';
import type { ListedQuestion } from '../stage/listed-questions.ts';
import { AskedBy } from './asked-by.tsx';
import styles from './now-and-next.module.css';

interface NowAndNextProps {
  now: ListedQuestion | null;
  next: ListedQuestion | null;
  me: string | null;
}

/** What is to be answered, as large as it can be read while one speaks; what comes next, smaller. */
export function NowAndNext({ now, next, me }: NowAndNextProps) {
  const { t } = useI18n<PanelistKey>();
  return (
    <>
      <section className={styles.now} data-empty={now === null || undefined} aria-labelledby="now">
        <h2 id="now" className={styles.heading}>
          {t('now.title')}
        </h2>
        {now ? (
          <>
            <p
              className={styles.question}
              data-length={now.question.text.length > 200 ? 'long' : 'short'}
              lang={now.question.language ?? undefined}
              dir="auto"
            >
              {now.question.text}
            </p>
            <AskedBy asked={now} me={me} />
          </>
        ) : (
          <p className={styles.quiet}>{t('now.none')}</p>
        )}
      </section>
      {next && (
        <section className={styles.next} aria-labelledby="next">
          <h2 id="next" className={styles.heading}>
            {t('next.title')}
          </h2>
          <p className={styles.question} lang={next.question.language ?? undefined} dir="auto">
            {next.question.text}
          </p>
          <AskedBy asked={next} me={me} />
        </section>
      )}
    </>
  );
}
