import type { ErrorCode } from '@miteinander/shared/wire/errors';
import { useEffect } from 'react';
import { useI18n } from '../i18n/i18n.tsx';
import type { TablesKey } from '../i18n/tables.de.ts';
import { useStatus, useThings } from '../live/hooks.tsx';
import { useOutbox, useOutboxEntries } from '../live/outbox-hooks.tsx';
import type { Entry } from '../live/outbox-rules.ts';
import { Button } from '../ui/button.tsx';
import { CopyButton } from './kept-text.tsx';
import styles from './own-table.module.css';
import { hasArrived, isOfAnother, statingOf, statingPrefix, unsent } from './stating.ts';
import type { TableDraft } from './use-table-draft.ts';

interface UnsentStatementsProps {
  session: string;
  /** where I sit; null while nobody writes */
  table: string | null;
  isScribe: boolean;
  draft: TableDraft;
}

/** What I have written and is not in the list yet: on its way, or sent back with a reason, and never lost. */
export function UnsentStatements({ session, table, isScribe, draft }: UnsentStatementsProps) {
  const { t } = useI18n<TablesKey>();
  const outbox = useOutbox();
  const statements = useThings(session, 'statements');
  const entries = useOutboxEntries(statingPrefix(session));
  useEffect(() => {
    for (const entry of entries) if (hasArrived(entry, { table, statements })) outbox.dismiss(entry.item.key);
  }, [entries, table, statements, outbox]);
  const shown = unsent(entries, { table, statements });
  if (shown.length === 0) return null;
  return (
    <ul className={styles.list}>
      {shown.map((entry) => (
        <li key={entry.item.key} className={styles.unsent}>
          <p className={styles.text} dir="auto">
            {statingOf(entry).text}
          </p>
          {entry.outcome.state === 'refused' || entry.outcome.state === 'too-late' ? (
            <>
              <p role="alert" className={styles.error}>
                {t(isOfAnother(entry, table) ? 'tables.refused-elsewhere' : whyRefused(entry))}
              </p>
              <div className={styles.actions}>
                {isScribe && draft.text.trim() === '' ? (
                  <Button
                    onClick={() => {
                      draft.change(statingOf(entry).text);
                      outbox.dismiss(entry.item.key);
                    }}
                  >
                    {t('tables.take-up')}
                  </Button>
                ) : (
                  <CopyButton text={statingOf(entry).text} />
                )}
                <Button onClick={() => outbox.dismiss(entry.item.key)}>{t('tables.drop')}</Button>
              </div>
            </>
          ) : (
            <Delivery isReceived={entry.outcome.state === 'received'} />
          )}
        </li>
      ))}
    </ul>
  );
}

function Delivery({ isReceived }: { isReceived: boolean }) {
  const { t } = useI18n<TablesKey>();
  const status = useStatus();
  const isOnline = status === 'online' || status === 'outdated';
  const words = isReceived ? 'tables.received' : isOnline ? 'tables.queued' : 'tables.queued-offline';
  return <output className={styles.quiet}>{t(words)}</output>;
}

function whyRefused({ outcome }: Entry): TablesKey | `error.${ErrorCode}` {
  if (outcome.state !== 'refused') return 'tables.refused-closed';
  if (outcome.code === 'not-yours') return 'tables.refused-role';
  return outcome.code === 'tables-closed' ? 'tables.refused-closed' : `error.${outcome.code}`;
}
