import { useI18n } from '../i18n/i18n.tsx';
import type { QuestionsKey } from '../i18n/questions.de.ts';
import styles from './questions-section.module.css';

interface NewsPillProps {
  arrived: number;
  isMoved: boolean;
  onTake: () => void;
  /** shows what is new on the stage and out of sight; null if there is nothing */
  onStage: (() => void) | null;
}

/** What waits to be looked at: what is talked about now, new questions, another order. */
export function NewsPill({ arrived, isMoved, onTake, onStage }: NewsPillProps) {
  const { t } = useI18n<QuestionsKey>();
  if (!onStage && arrived === 0 && !isMoved) return null;
  const words = arrived > 0 ? t('q.arrived', { n: arrived }) : t('q.reorder');
  return (
    <button type="button" className={styles.pill} onClick={onStage ?? onTake}>
      {onStage ? t('q.stage-new') : words}
    </button>
  );
}
