import type { AttendeeView } from '@miteinander/shared/people/people.contract';
import type { TableView } from '@miteinander/shared/tables/tables.contract';
import { useI18n } from '../i18n/i18n.tsx';
import type { TablesKey } from '../i18n/tables.de.ts';
import { useThings } from '../live/hooks.tsx';
import { Button } from '../ui/button.tsx';
import { useSpeech } from '../ui/live-region.tsx';
import { KeptText } from './kept-text.tsx';
import styles from './own-table.module.css';
import { StatementList } from './statement-list.tsx';
import { inOrder } from './statement-order.ts';
import { UnsentStatements } from './unsent-statements.tsx';
import { useTableCommand } from './use-table-command.ts';
import { useTableDraft } from './use-table-draft.ts';
import { WriteStatement } from './write-statement.tsx';

interface NotesPartProps {
  me: AttendeeView;
  session: string;
  table: TableView;
  isScribe: boolean;
}

/** What was said at the table: one writes, all read along. */
export function NotesPart({ me, session, table, isScribe }: NotesPartProps) {
  const { t } = useI18n<TablesKey>();
  const all = useThings(session, 'statements');
  const statements = inOrder(all.filter((each) => each.table === table.id));
  const draft = useTableDraft(me.id);
  return (
    <section className={styles.notes} aria-label={t('tables.stated')}>
      <h3 className={styles.part}>
        {t('tables.stated')}
        <span className={styles.count}>{t('tables.stated-count', { n: statements.length })}</span>
      </h3>
      {statements.length === 0 && <p className={styles.quiet}>{t('tables.stated-none')}</p>}
      <StatementList owner={me.id} table={table.id} {...{ session, statements, isScribe }} />
      <UnsentStatements table={table.id} {...{ session, isScribe, draft }} />
      <Scribe session={session} hasScribe={table.hasScribe} isScribe={isScribe} />
      {isScribe ? (
        <WriteStatement session={session} table={table.id} draft={draft} />
      ) : (
        draft.text.trim() !== '' && <KeptText draft={draft} why="role" />
      )}
    </section>
  );
}

/** Who writes: nobody, somebody else, or I; and how the pen goes from one to the next. */
function Scribe({
  session,
  hasScribe,
  isScribe,
}: {
  session: string;
  hasScribe: boolean;
  isScribe: boolean;
}) {
  const { t } = useI18n<TablesKey>();
  const { toast } = useSpeech();
  const { send, isBusy, refused } = useTableCommand();
  const take = async (isOn: boolean) => {
    const reply = await send('table:take-notes', { session, isOn });
    if (reply?.ok && !isOn) toast(t('tables.handed-over'));
  };
  const error = refused && (
    <p role="alert" className={styles.error}>
      {t(`error.${refused}`)}
    </p>
  );
  if (isScribe)
    return (
      <div className={styles.scribe}>
        <p className={styles.role}>{t('tables.you-scribe')}</p>
        <Button look="text" busy={isBusy} onClick={() => void take(false)}>
          {t('tables.hand-over')}
        </Button>
        {error}
      </div>
    );
  if (hasScribe) return <p className={styles.quiet}>{t('tables.other-scribe')}</p>;
  return (
    <div className={styles.noScribe}>
      <p className={styles.role}>{t('tables.no-scribe')}</p>
      <p className={styles.quiet}>{t('tables.no-scribe-what')}</p>
      <Button look="strong" wide busy={isBusy} onClick={() => void take(true)}>
        {t('tables.take-notes')}
      </Button>
      {error}
    </div>
  );
}
