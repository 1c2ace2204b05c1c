import { useI18n } from '../i18n/i18n.tsx';
import type { QuestionsKey } from '../i18n/questions.de.ts';
import styles from './questions-section.module.css';

interface NewsPillProps {
  arrived: number;
  isMoved: boolean;
  onTake: () => void;
}

/** What waits for the list to be taken anew: new questions before another order. */
export function NewsPill({ arrived, isMoved, onTake }: NewsPillProps) {
  const { t } = useI18n<QuestionsKey>();
  if (arrived === 0 && !isMoved) return null;
  return (
    <button type="button" className={styles.pill} onClick={onTake}>
      {arrived > 0 ? t('q.arrived', { n: arrived }) : t('q.reorder')}
    </button>
  );
}
