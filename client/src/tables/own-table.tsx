import type { AttendeeView } from '@miteinander/shared/people/people.contract';
import type { TableView } from '@miteinander/shared/tables/tables.contract';
import { type ReactNode, useEffect, useRef } from 'react';
import { useI18n } from '../i18n/i18n.tsx';
import type { TablesKey } from '../i18n/tables.de.ts';
import { Card } from '../ui/card.tsx';
import { CalledHelp, HelpPart } from './help-part.tsx';
import { LeaveTable } from './leave-table.tsx';
import { LeftOver } from './left-over.tsx';
import { NotesPart } from './notes-part.tsx';
import styles from './own-table.module.css';
import { TableWhere } from './table-where.tsx';

interface OwnTableProps {
  phase: ReactNode;
  me: AttendeeView;
  table: TableView;
  isScribe: boolean;
  session: string;
  isWorking: boolean;
  /** I have just sat down: whoever listens or uses a keyboard goes on here */
  hasSettled: boolean;
  onChange: () => void;
}

/** The table I sit at: what it talks about, until when, and what was said. */
export function OwnTable(props: OwnTableProps) {
  const { phase, me, table, isScribe, session, isWorking, hasSettled, onChange } = props;
  const { t } = useI18n<TablesKey>();
  return (
    <>
      <TableHead table={table} hasSettled={hasSettled} />
      {phase}
      {table.link !== null && <TalkLink link={table.link} />}
      {isWorking ? (
        <>
          <NotesPart me={me} session={session} table={table} isScribe={isScribe} />
          <HelpPart session={session} table={table} />
        </>
      ) : (
        <>
          <Card look="dashed">
            <p>{t('tables.wait')}</p>
            <p className={styles.quiet}>{t('tables.not-yet')}</p>
          </Card>
          <CalledHelp session={session} table={table} />
          <LeftOver me={me} session={session} />
        </>
      )}
      <LeaveTable me={me} session={session} table={table} isScribe={isScribe} onChange={onChange} />
    </>
  );
}

function TableHead({ table, hasSettled }: { table: TableView; hasSettled: boolean }) {
  const { t, text, lang } = useI18n<TablesKey>();
  const { number, name, taken, places, attendance } = table;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (hasSettled) title.current?.focus();
  }, [hasSettled]);
  return (
    <header className={styles.head}>
      <span className={styles.number} aria-hidden="true">
        {number}
      </span>
      <div className={styles.words}>
        <h2 ref={title} tabIndex={-1} className={styles.sat}>
          {t('tables.sat', { n: number })}
        </h2>
        <p className={styles.meta}>
          {name && (
            <>
              <span dir="auto">{name}</span> ·{' '}
            </>
          )}
          <TableWhere attendance={attendance} /> · {t('tables.taken', { n: taken, places })}
        </p>
      </div>
      <div className={styles.guiding}>
        <p className={styles.label}>{t('tables.question')}</p>
        <p className={styles.question} lang={lang(table.question)}>
          {text(table.question)}
        </p>
      </div>
    </header>
  );
}

function TalkLink({ link }: { link: string }) {
  const { t } = useI18n<TablesKey>();
  return (
    <div className={styles.talk}>
      <a className={styles.link} href={link} target="_blank" rel="noreferrer">
        {t('tables.link')}
      </a>
      <p className={styles.quiet}>{t('tables.link-what')}</p>
    </div>
  );
}
