import { useI18n } from '../i18n/i18n.tsx';
import type { TablesKey } from '../i18n/tables.de.ts';
import { Button } from '../ui/button.tsx';
import { CopyButton } from './kept-text.tsx';
import styles from './statement-row.module.css';
import type { Edited } from './table-draft.ts';

interface GoneStatementProps {
  edited: Edited;
  /** it was taken out, it is another table's, or the tables do not write any more */
  why: 'gone' | 'elsewhere' | 'over';
  onDrop: () => void;
}

/** A change that cannot be made any more: what was typed is still there. */
export function GoneStatement({ edited: { statement, text }, why, onDrop }: GoneStatementProps) {
  const { t } = useI18n<TablesKey>();
  if (text.trim() === '' || text.trim() === statement.text) return null;
  return (
    <div className={styles.gone}>
      <p role="alert" className={styles.error}>
        {t(`tables.edit-${why}`)}
      </p>
      <p className={styles.text} dir="auto">
        {text}
      </p>
      <div className={styles.tools}>
        <CopyButton text={text} />
        <Button onClick={onDrop}>{t('tables.drop')}</Button>
      </div>
    </div>
  );
}
