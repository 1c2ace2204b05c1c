import { createPortal } from 'react-dom';
import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { useOrigin } from '../live/hooks.tsx';
import { groupedCode, joinAddress } from '../stage/surroundings.ts';
import { tableAddress } from '../tables/table-address.ts';
import { QrCode } from '../ui/qr-code.tsx';
import { Button } from '../ui/button.tsx';
import { DeskDialog } from './desk-dialog.tsx';
import styles from './tables-codes.module.css';
import type { TablesDialogProps } from './tables-dialog-props.ts';
import dialogStyles from './triage-dialog.module.css';

/** A sheet for each table, to be put up on it. */
export function TablesCodesDialog(props: TablesDialogProps) {
  const { t } = useI18n<DeskKey>();
  return (
    <DeskDialog title={t('tables.codesTitle')} isOpen onClose={props.onClose} isWide>
      <div className={dialogStyles.form}>
        <p className={dialogStyles.hint}>{t('tables.codesHint')}</p>
        <div className={dialogStyles.answers}>
          <Button look="strong" onClick={() => print()}>
            {t('tables.print')}
          </Button>
        </div>
        <div className={styles.preview}>
          <Sheets {...props} />
        </div>
      </div>
      {createPortal(
        <div className={styles.print} aria-hidden="true">
          <Sheets {...props} />
        </div>,
        document.body,
      )}
    </DeskDialog>
  );
}

function Sheets({ model: { tables, desk }, session }: TablesDialogProps) {
  const { t, text, lang } = useI18n<DeskKey>();
  const origin = useOrigin();
  const { meeting, programme } = desk;
  if (!meeting) return null;
  const isOnly = programme.filter(({ format }) => format === 'round_table').length < 2;
  return tables.tables.map(({ id, number, name, question }) => {
    const address = tableAddress({
      origin,
      code: meeting.code,
      number,
      session: isOnly ? null : session,
    });
    return (
      <section key={id} className={styles.sheet}>
        <h3>
          {t('tables.n', { n: number })}
          {name && <small dir="auto">{name}</small>}
        </h3>
        <p lang={lang(question)}>{text(question)}</p>
        <div className={styles.code}>
          <QrCode text={address} label={t('tables.codeLabel', { n: number, address })} />
        </div>
        <p className={styles.address}>
          {joinAddress(origin, meeting.code).short} · {groupedCode(meeting.code)}
        </p>
      </section>
    );
  });
}
