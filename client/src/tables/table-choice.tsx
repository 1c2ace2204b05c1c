import type { AttendeeView } from '@miteinander/shared/people/people.contract';
import type { TableView } from '@miteinander/shared/tables/tables.contract';
import type { ErrorCode } from '@miteinander/shared/wire/errors';
import { useState } from 'react';
import { useI18n } from '../i18n/i18n.tsx';
import type { TablesKey } from '../i18n/tables.de.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { useSpeech } from '../ui/live-region.tsx';
import { forgetTableAddress, wantedTable } from './table-address.ts';
import { freePlaces, sharedQuestion, tablesFor } from './table-order.ts';
import { TableRow } from './table-row.tsx';
import styles from './tables-section.module.css';
import { useTableCommand } from './use-table-command.ts';
import { WantedTable } from './wanted-table.tsx';

interface TableChoiceProps {
  session: string;
  me: AttendeeView;
  tables: readonly TableView[];
  /** where I sit now */
  own: TableView | undefined;
  /** I write for it: the table would lose its pen */
  isScribe: boolean;
  isWorking: boolean;
  onStay: () => void;
}

/** Where there is room: those of one's own kind first, each with its question; the scanned one on top. */
export function TableChoice({ session, me, tables, own, isScribe, isWorking, onStay }: TableChoiceProps) {
  const { t, text, lang } = useI18n<TablesKey>();
  const { announce } = useSpeech();
  const { send, isBusy, refused } = useTableCommand();
  const [tried, setTried] = useState<TableView | null>(null);
  const [wanted, setWanted] = useState(() => wantedTable(location.search));
  const { own: mine, others } = tablesFor(me.attendance, tables);
  const shared = sharedQuestion(tables);
  const sit = async (table: TableView) => {
    setTried(table);
    const reply = await send('table:sit', { session, table: table.id });
    if (!reply?.ok) return;
    announce(t('tables.sat', { n: table.number }));
    forgetTableAddress();
    setWanted(null);
    onStay();
  };
  if (tables.length === 0)
    return (
      <EmptyState title={t('tables.none')}>
        <p>{t('tables.none-what')}</p>
      </EmptyState>
    );
  const row = (table: TableView, isPossible: boolean) => (
    <TableRow
      key={table.id}
      table={table}
      question={shared === null}
      place={table.id === own?.id ? 'here' : own ? 'elsewhere' : 'none'}
      onSit={isPossible && !isBusy ? () => void sit(table) : undefined}
      isPossible={isPossible}
    />
  );
  const elsewhere = me.attendance === 'hall' ? 'remote' : 'hall';
  return (
    <>
      <header className={styles.head}>
        <h2 className={styles.title}>{t(isWorking ? 'tables.join-late' : 'tables.choose')}</h2>
        <p>{t(isWorking ? 'tables.join-late-what' : 'tables.choose-what')}</p>
      </header>
      {own && isScribe && (
        <p className={styles.quiet}>
          <strong>{t('tables.leave-scribe', { n: own.number })}</strong> {t('tables.leave-scribe-what')}
        </p>
      )}
      {own && <Button onClick={onStay}>{t('tables.stay')}</Button>}
      <p role="alert" className={styles.error} hidden={refused === null}>
        {refused !== null && tried && <Refused code={refused} number={tried.number} />}
      </p>
      {wanted !== null && wanted !== own?.number && (
        <WantedTable
          number={wanted}
          table={tables.find(({ number }) => number === wanted)}
          attendance={me.attendance}
          isBusy={isBusy}
          onSit={(table) => void sit(table)}
        />
      )}
      {shared && (
        <div className={styles.shared}>
          <p className={styles.quiet}>{t('tables.shared')}</p>
          <p className={styles.question} lang={lang(shared)}>
            {text(shared)}
          </p>
        </div>
      )}
      {mine.length === 0 && <p className={styles.quiet}>{t(`tables.none-${me.attendance}`)}</p>}
      {!own && mine.length > 0 && mine.every((table) => freePlaces(table) === 0) && (
        <p>{t(`tables.all-full-${me.attendance}`)}</p>
      )}
      <ul className={styles.list}>{mine.map((table) => row(table, true))}</ul>
      {others.length > 0 && (
        <details className={styles.others}>
          <summary>{t(`tables.others-${elsewhere}`)}</summary>
          <p className={styles.quiet}>{t(`tables.only-${elsewhere}`)}</p>
          <ul className={styles.list}>{others.map((table) => row(table, false))}</ul>
        </details>
      )}
    </>
  );
}

function Refused({ code, number }: { code: ErrorCode; number: number }) {
  const { t } = useI18n<TablesKey>();
  return code === 'table-full' ? t('tables.just-full', { n: number }) : t(`error.${code}`);
}
