import type { TableView } from '@miteinander/shared/tables/tables.contract';
import { useEffect } from 'react';
import { useI18n } from '../i18n/i18n.tsx';
import type { TablesKey } from '../i18n/tables.de.ts';
import { useOutbox, useOutboxEntry } from '../live/outbox-hooks.tsx';
import { Button } from '../ui/button.tsx';
import { useSpeech } from '../ui/live-region.tsx';
import styles from './own-table.module.css';

interface HelpPartProps {
  session: string;
  table: TableView;
}

/** While nobody works: a call that stands, with who is on the way, and how to take it back. */
export function CalledHelp(props: HelpPartProps) {
  return props.table.help ? <HelpPart {...props} /> : null;
}

/** Calling somebody of the crew; everybody at the table sees how far that is. */
export function HelpPart({ session, table }: HelpPartProps) {
  const { t } = useI18n<TablesKey>();
  const { announce } = useSpeech();
  const outbox = useOutbox();
  const key = `help:${session}:${table.id}`;
  const outcome = useOutboxEntry(key)?.outcome;
  const isSending = outcome?.state === 'queued';
  const help = table.help ?? null;
  const isComing = help?.isComing === true;
  const call = (isOn: boolean) => outbox.put(key, 'table:call-help', { session, table: table.id, isOn });
  useEffect(() => {
    if (isComing) announce(t('tables.help-coming'));
  }, [isComing, announce, t]);
  if (help === null && !isSending)
    return (
      <div className={styles.help}>
        <Button onClick={() => call(true)}>{t('tables.help')}</Button>
        {outcome?.state === 'refused' ? (
          <p role="alert" className={styles.error}>
            {t(`error.${outcome.code}`)}
          </p>
        ) : (
          <p className={styles.quiet}>{t('tables.help-what')}</p>
        )}
      </div>
    );
  return (
    <div className={styles.help} data-called>
      <div>
        <p className={styles.role}>
          <output>
            {t(help ? (isComing ? 'tables.help-coming' : 'tables.help-called') : 'tables.help-sending')}
          </output>
        </p>
        {help && !isComing && <p className={styles.quiet}>{t('tables.help-called-what')}</p>}
      </div>
      <Button look="text" onClick={() => call(false)}>
        {t('tables.help-off')}
      </Button>
    </div>
  );
}
