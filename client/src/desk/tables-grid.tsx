import type { TableView } from '@miteinander/shared/tables/tables.contract';
import { useEffect, useRef } from 'react';
import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { useServerNow } from '../live/hooks.tsx';
import { sharedQuestion } from '../tables/table-order.ts';
import { TableWhere } from '../tables/table-where.tsx';
import { Meter } from '../ui/meter.tsx';
import styles from './tables-grid.module.css';
import { TablesSaid } from './tables-said.tsx';
import type { DeskModel } from './use-desk-model.ts';

/** Every table in one look: who is there, whether somebody writes, how much, and when last. */
export function TablesGrid({ model }: { model: DeskModel }) {
  const { t, text, lang } = useI18n<DeskKey>();
  const { tables } = model;
  const now = useServerNow(20_000);
  const shared = sharedQuestion(tables.tables);
  return (
    <div className={styles.body} data-details={tables.hasDetails || undefined}>
      <div className={styles.scroll}>
        {shared && (
          <p className={styles.shared} lang={lang(shared)}>
            <span>{t('tables.question')}</span> {text(shared)}
          </p>
        )}
        <ul className={styles.grid}>
          {tables.tables.map((table) => (
            <TableCard
              key={table.id}
              table={table}
              hasOwnQuestion={shared === null}
              isWorking={tables.round?.state === 'working'}
              isCurrent={tables.cursor.id === table.id}
              moves={tables.cursor.moves}
              now={now}
              onChoose={() => {
                const isAgain = tables.hasDetails && tables.cursor.id === table.id;
                tables.cursor.choose(table.id);
                tables.setDetails(!isAgain);
              }}
            />
          ))}
        </ul>
      </div>
      {tables.hasDetails && tables.table && <TablesSaid model={model} table={tables.table} />}
    </div>
  );
}

interface TableCardProps {
  table: TableView;
  hasOwnQuestion: boolean;
  isWorking: boolean;
  isCurrent: boolean;
  moves: number;
  now: number;
  onChoose: () => void;
}

function TableCard(props: TableCardProps) {
  const { table, hasOwnQuestion, isWorking, isCurrent, moves, onChoose } = props;
  const { t, text, lang } = useI18n<DeskKey>();
  const { number, name, attendance, taken, places, hasScribe, statements = 0 } = table;
  const card = useInSight(isCurrent, moves);
  return (
    <li
      className={styles.card}
      aria-current={isCurrent || undefined}
      data-help={table.help ? true : undefined}
    >
      <button
        ref={card}
        type="button"
        className={styles.open}
        data-chosen={isCurrent || undefined}
        onClick={onChoose}
      >
        <span className={styles.top}>
          <span className={styles.number} aria-label={t('tables.n', { n: number })}>
            {number}
          </span>
          <span className={styles.where}>
            <TableWhere attendance={attendance} />
            {name && <span dir="auto"> · {name}</span>}
          </span>
        </span>
        {hasOwnQuestion && (
          <span className={styles.question} lang={lang(table.question)}>
            {text(table.question)}
          </span>
        )}
        <Meter
          label={t('tables.places')}
          value={taken}
          max={places}
          text={t('tables.taken', { n: taken, places })}
          tone={attendance}
        />
        {isWorking && (
          <span className={styles.meta}>
            <span className={styles.statements}>{t('tables.statements', { n: statements })}</span>
            <LastWritten {...props} />
            <span data-missing={!hasScribe || undefined}>
              {t(hasScribe ? 'tables.scribe' : 'tables.noScribe')}
            </span>
          </span>
        )}
      </button>
    </li>
  );
}

function LastWritten({ table: { writtenAt }, now }: TableCardProps) {
  const { t } = useI18n<DeskKey>();
  if (typeof writtenAt !== 'number') return null;
  const minutes = Math.floor(Math.max(0, now - writtenAt) / 60_000);
  return <span>{minutes < 1 ? t('tables.writtenNow') : t('tables.written', { n: minutes })}</span>;
}

function useInSight(isCurrent: boolean, moves: number) {
  const card = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isCurrent && moves > 0) card.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent, moves]);
  return card;
}
