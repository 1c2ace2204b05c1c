import type { AttendeeView } from '@miteinander/shared/people/people.contract';
import type { TableView } from '@miteinander/shared/tables/tables.contract';
import { useI18n } from '../i18n/i18n.tsx';
import type { TablesKey } from '../i18n/tables.de.ts';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { freePlaces } from './table-order.ts';
import styles from './tables-section.module.css';

interface WantedTableProps {
  number: number;
  table: TableView | undefined;
  attendance: AttendeeView['attendance'];
  isBusy: boolean;
  onSit: (table: TableView) => void;
}

/** The table whose code was scanned: one tap away, or why not. */
export function WantedTable({ number, table, attendance, isBusy, onSit }: WantedTableProps) {
  const { t, text, lang } = useI18n<TablesKey>();
  const why = whyNot(table, attendance);
  if (!table || why !== null) {
    return (
      <Card look="dashed">
        <p>{t(`tables.scanned-${why ?? 'gone'}`, { n: number })}</p>
      </Card>
    );
  }
  return (
    <Card look="strong" className={styles.wanted}>
      <p className={styles.onStrong}>{t('tables.scanned')}</p>
      <h3 className={styles.title} dir="auto">
        {table.name ? `${t('tables.n', { n: number })}: ${table.name}` : t('tables.n', { n: number })}
      </h3>
      <p lang={lang(table.question)}>{text(table.question)}</p>
      <p className={styles.onStrong}>{t('tables.free', { n: freePlaces(table) })}</p>
      <Button wide busy={isBusy} onClick={() => onSit(table)}>
        {t('tables.sit')}
      </Button>
    </Card>
  );
}

function whyNot(table: TableView | undefined, attendance: AttendeeView['attendance']) {
  if (!table) return 'gone';
  if (table.attendance !== attendance) return `elsewhere-${table.attendance}` as const;
  return freePlaces(table) === 0 ? 'full' : null;
}
