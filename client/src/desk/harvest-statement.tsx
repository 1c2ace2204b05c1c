import type { StatementView } from '@miteinander/shared/tables/tables.contract';
import { type DragEvent, useEffect, useRef } from 'react';
import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import styles from './tables-harvest.module.css';
import type { DeskModel } from './use-desk-model.ts';

interface HarvestStatementProps {
  model: DeskModel;
  statement: StatementView;
  /** which table has said it is to be seen here */
  hasTable?: boolean;
}

/** A statement that can be selected by a tap on it, and dragged into what was put together. */
export function HarvestStatement({ model: { tables }, statement, hasTable }: HarvestStatementProps) {
  const { t } = useI18n<DeskKey>();
  const { id, text, table } = statement;
  const isCurrent = tables.cursor.id === id;
  const isMarked = tables.isMarked(id);
  const row = useRef<HTMLLIElement>(null);
  const { moves } = tables.cursor;
  useEffect(() => {
    if (isCurrent && moves > 0) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent, moves]);
  const draggable = {
    draggable: true,
    onDragStart: (event: DragEvent) => event.dataTransfer.setData('text/plain', id),
  };
  const number = tables.tables.find((each) => each.id === table)?.number;
  return (
    <li
      ref={row}
      className={styles.statement}
      aria-current={isCurrent || undefined}
      data-marked={isMarked || undefined}
      {...draggable}
    >
      <label>
        <input
          type="checkbox"
          checked={isMarked}
          onChange={(event) => {
            tables.cursor.choose(id);
            tables.mark(id, event.target.checked);
          }}
        />
        <span dir="auto">{text}</span>
      </label>
      {hasTable && number !== undefined && <small>{t('tables.fromTable', { n: number })}</small>}
    </li>
  );
}
