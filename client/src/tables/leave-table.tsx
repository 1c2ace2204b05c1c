import type { AttendeeView } from '@miteinander/shared/people/people.contract';
import type { TableView } from '@miteinander/shared/tables/tables.contract';
import { useState } from 'react';
import { useI18n } from '../i18n/i18n.tsx';
import type { TablesKey } from '../i18n/tables.de.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useSpeech } from '../ui/live-region.tsx';
import styles from './own-table.module.css';
import { tableDraft } from './table-draft.ts';
import { useTableCommand } from './use-table-command.ts';

interface LeaveTableProps {
  me: AttendeeView;
  session: string;
  table: TableView;
  isScribe: boolean;
  onChange: () => void;
}

/** Going elsewhere, or nowhere; the scribe is asked first, because the table loses its pen. */
export function LeaveTable({ me, session, table, isScribe, onChange }: LeaveTableProps) {
  const { t } = useI18n<TablesKey>();
  const { toast } = useSpeech();
  const { send, isBusy, refused } = useTableCommand();
  const [asked, setAsked] = useState<'change' | 'leave' | null>(null);
  const act = async (what: 'change' | 'leave') => {
    setAsked(null);
    if (what === 'change') return onChange();
    const reply = await send('table:leave', { session });
    if (reply?.ok) toast(t('tables.left'));
  };
  const ask = (what: 'change' | 'leave') => (isScribe ? setAsked(what) : void act(what));
  return (
    <div className={styles.leave}>
      <Button look="text" onClick={() => ask('change')}>
        {t('tables.change')}
      </Button>
      <Button look="text" busy={isBusy} onClick={() => ask('leave')}>
        {t('tables.leave')}
      </Button>
      <p role="alert" className={styles.error}>
        {refused && t(`error.${refused}`)}
      </p>
      <Dialog
        title={t('tables.leave-scribe', { n: table.number })}
        open={asked !== null}
        onClose={() => setAsked(null)}
      >
        <div className={styles.asked}>
          <p>{t('tables.leave-scribe-what')}</p>
          {tableDraft(me.id).trim() !== '' && <p>{t('tables.leave-unsent')}</p>}
          <Button look="strong" wide data-is-first onClick={() => setAsked(null)}>
            {t('tables.stay')}
          </Button>
          <Button wide onClick={() => asked && void act(asked)}>
            {t(asked === 'change' ? 'tables.change' : 'tables.leave-anyway')}
          </Button>
        </div>
      </Dialog>
    </div>
  );
}
