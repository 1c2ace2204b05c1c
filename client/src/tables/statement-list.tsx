import type { StatementView } from '@miteinander/shared/tables/tables.contract';
import { useRef, useState } from 'react';
import { useI18n } from '../i18n/i18n.tsx';
import type { TablesKey } from '../i18n/tables.de.ts';
import { useHasArrived } from '../live/hooks.tsx';
import { Button } from '../ui/button.tsx';
import { useSpeech } from '../ui/live-region.tsx';
import { GoneStatement } from './gone-statement.tsx';
import styles from './own-table.module.css';
import { placeBefore } from './statement-order.ts';
import { StatementRow } from './statement-row.tsx';
import { useDragOrder } from './use-drag-order.ts';
import { useBegunChange } from './use-begun-change.ts';
import { useTableCommand } from './use-table-command.ts';

interface StatementListProps {
  /** the attendee's id */
  owner: string;
  session: string;
  table: string;
  statements: readonly StatementView[];
  isScribe: boolean;
}

/** What was said, in the order of the table; the scribe can change, move and take out. */
export function StatementList({ owner, session, table, statements, isScribe }: StatementListProps) {
  const { t } = useI18n<TablesKey>();
  const { announce } = useSpeech();
  const { send, refused } = useTableCommand();
  const [open, setOpen] = useState<string | null>(null);
  const [out, setOut] = useState<{ id: string; revision: number; text: string } | null>(null);
  const [edited, setEdited] = useBegunChange(owner);
  const isThere = useHasArrived(session, `table:${table}`);
  const ids = statements.map(({ id }) => id);
  const isGone = edited !== null && isThere && !ids.includes(edited.statement.id);

  const move = async (id: string, gap: number) => {
    const before = placeBefore(ids, id, gap);
    const revision = statements.find((each) => each.id === id)?.revision;
    if (before === undefined || revision === undefined) return;
    const reply = await send('table:move-statement', { session, statement: id, expects: revision, before });
    if (reply?.ok) announce(t('tables.moved', { n: gap > ids.indexOf(id) ? gap : gap + 1 }));
  };
  const takeOut = async ({ id, revision, text }: StatementView) => {
    if (revision === undefined) return;
    const of = { session, statement: id, expects: revision };
    const reply = await send('table:take-out', { ...of, isOut: true });
    if (reply?.ok) setOut({ id, text, revision: reply.data.revision });
  };
  const bringBack = async () => {
    if (!out) return;
    const of = { session, statement: out.id, expects: out.revision };
    const reply = await send('table:take-out', { ...of, isOut: false });
    if (reply?.ok) setOut(null);
  };
  const list = useRef<HTMLOListElement>(null);
  const drag = useDragOrder(list, ids, (id, gap) => void move(id, gap));
  return (
    <>
      <ol ref={list} className={styles.list}>
        {statements.map((statement, index) => (
          <StatementRow
            key={statement.id}
            session={session}
            statement={statement}
            isScribe={isScribe}
            isOpen={open === statement.id}
            onOpen={(isOpen) => setOpen(isOpen ? statement.id : null)}
            {...(index > 0 && { onUp: () => void move(statement.id, index - 1) })}
            {...(index < ids.length - 1 && { onDown: () => void move(statement.id, index + 2) })}
            onTakeOut={() => void takeOut(statement)}
            edited={edited?.statement.id === statement.id ? edited : null}
            onEdit={setEdited}
            handle={drag.handle(statement.id)}
            mark={drag.markOf(index)}
          />
        ))}
      </ol>
      {isGone && (
        <GoneStatement
          edited={edited}
          why={edited.statement.table === table ? 'gone' : 'elsewhere'}
          onDrop={() => setEdited(null)}
        />
      )}
      <p role="alert" className={styles.error} hidden={refused === null}>
        {refused && t(`error.${refused}`)}
      </p>
      {out && isScribe && (
        <div className={styles.out}>
          <p className={styles.outText}>
            <output>{t('tables.taken-out')}:</output> <span dir="auto">{out.text}</span>
          </p>
          <Button look="text" onClick={() => void bringBack()}>
            {t('tables.undo')}
          </Button>
        </div>
      )}
    </>
  );
}
