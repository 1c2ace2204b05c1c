import type { TableView } from '@miteinander/shared/tables/tables.contract';
import { useI18n } from '../i18n/i18n.tsx';
import type { TablesKey } from '../i18n/tables.de.ts';
import { Button } from '../ui/button.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import { freePlaces } from './table-order.ts';
import styles from './table-row.module.css';

interface TableRowProps {
  table: TableView;
  /** its question is not the one that all share */
  question: boolean;
  /** whether I sit here, at another one, or nowhere */
  place: 'here' | 'elsewhere' | 'none';
  isPossible: boolean;
  onSit: (() => void) | undefined;
}

/** A table one can choose: its number, what it talks about, and how many places are left. */
export function TableRow({ table, question, place, isPossible, onSit }: TableRowProps) {
  const { t, text, lang } = useI18n<TablesKey>();
  const { number, name } = table;
  const free = freePlaces(table);
  const isHere = place === 'here';
  const words = place === 'none' ? 'tables.sit' : 'tables.change-to';
  return (
    <li
      className={styles.row}
      data-here={isHere || undefined}
      data-full={free === 0 || undefined}
      data-short={!question || undefined}
    >
      <span className={styles.number} aria-hidden="true">
        {number}
      </span>
      <div className={styles.words}>
        <h3 className={styles.name} dir="auto">
          {name ?? (question ? t('tables.n', { n: number }) : null)}
          {(name !== null || !question) && <VisuallyHidden>{t('tables.n', { n: number })}</VisuallyHidden>}
        </h3>
        {question && (
          <p className={styles.question} lang={lang(table.question)}>
            {text(table.question)}
          </p>
        )}
        <p className={styles.meta}>
          <span>{free === 0 ? t('tables.full') : t('tables.free', { n: free })}</span>
        </p>
      </div>
      {isHere ? (
        <p className={styles.here}>{t('tables.yours')}</p>
      ) : (
        isPossible &&
        free > 0 && (
          <Button
            className={styles.sit}
            busy={onSit === undefined}
            aria-label={t(`${words}-at`, { n: number })}
            onClick={onSit}
          >
            {t(words)}
          </Button>
        )
      )}
    </li>
  );
}
