import { type DeclineReason, declineReasons } from '@miteinander/shared/questions/question-states';
import type { QaView } from '@miteinander/shared/questions/questions.contract';
import { useI18n } from '../i18n/i18n.tsx';
import type { QuestionsKey } from '../i18n/questions.de.ts';
import { AttendanceMark } from '../ui/attendance-badge.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import styles from './fairness-line.module.css';

/** How many were asked, and what became of them, for everybody to see; with the reasons for those who want them. */
export function FairnessLine({ qa }: { qa: QaView }) {
  const { t } = useI18n<QuestionsKey>();
  const { submitted, shown, merged, answered, declined } = qa.counts;
  const notTaken = declineReasons.reduce((sum, reason) => sum + (declined[reason] ?? 0), 0);
  const parts = [
    t('q.submitted', { n: submitted }),
    t('q.shown', { n: shown }),
    merged > 0 && t('q.merged', { n: merged }),
    answered > 0 && t('q.answered-count', { n: answered }),
    notTaken > 0 && t('q.not-taken', { n: notTaken }),
  ].filter((part) => part !== false);
  return (
    <details className={styles.line}>
      <summary>
        {parts.join(' · ')}
        <VisuallyHidden>. {t('q.open-numbers')}</VisuallyHidden>
      </summary>
      <div className={styles.more}>
        <Reasons declined={declined} />
        <h2 className={styles.title}>{t('q.shares-title')}</h2>
        <p>{t(qa.asked === null && qa.answeredOf === null ? 'q.shares-few' : 'q.shares-rounded')}</p>
        <Share label={t('q.shares-asked')} share={qa.asked} />
        <Share label={t('q.shares-answered')} share={qa.answeredOf} />
      </div>
    </details>
  );
}

function Reasons({ declined }: { declined: QaView['counts']['declined'] }) {
  const { t, language } = useI18n<QuestionsKey>();
  const given = declineReasons.filter((reason: DeclineReason) => (declined[reason] ?? 0) > 0);
  return (
    <>
      <h2 className={styles.title}>{t('q.not-taken-title')}</h2>
      {given.length === 0 ? (
        <p>{t('q.nothing-declined')}</p>
      ) : (
        <ul className={styles.reasons}>
          {given.map((reason) => (
            <li key={reason}>
              <span>{t(`q.reason.${reason}`)}</span>
              <span>{(declined[reason] ?? 0).toLocaleString(language)}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Share({ label, share }: { label: string; share: QaView['asked'] }) {
  const { t } = useI18n<QuestionsKey>();
  if (!share) return null;
  const all = share.hall + share.remote;
  return (
    <div className={styles.share}>
      <p>
        {label}:{' '}
        <span className={styles.side}>
          <AttendanceMark attendance="hall" /> {t('q.share-hall', { n: share.hall })}
        </span>
        {' · '}
        <span className={styles.side}>
          <AttendanceMark attendance="remote" /> {t('q.share-remote', { n: share.remote })}
        </span>
      </p>
      {all > 0 && (
        <span className={styles.bar} aria-hidden="true">
          <i style={{ flexGrow: share.hall }} data-of="hall" />
          <i style={{ flexGrow: share.remote }} data-of="remote" />
        </span>
      )}
    </div>
  );
}
