import { useI18n } from '../i18n/i18n.tsx';
import type { QuestionsKey } from '../i18n/questions.de.ts';
import { Button } from '../ui/button.tsx';
import styles from './questions-section.module.css';
import type { Further } from './use-public-questions.ts';

interface MoreButtonProps {
  further: Further;
  isKnown: (question: string) => boolean;
}

/** The next ones, at the end of a list, where nothing can be moved by them. */
export function MoreButton({ further, isKnown }: MoreButtonProps) {
  const { t } = useI18n<QuestionsKey>();
  if (!further.hasMore) return null;
  return (
    <div className={styles.more}>
      <Button busy={further.state === 'busy'} onClick={() => further.load(isKnown)}>
        {t('q.more')}
      </Button>
      <p role="alert" className={styles.hint}>
        {further.state === 'failed' && t('q.more-failed')}
      </p>
    </div>
  );
}
