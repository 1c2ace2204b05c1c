import type { TableView } from '@miteinander/shared/tables/tables.contract';
import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { inOrder } from '../tables/statement-order.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { closeIcon } from '../ui/icons.ts';
import { ActionButton } from './action-button.tsx';
import { Action } from './actions-context.tsx';
import styles from './tables-grid.module.css';
import { rewording, takeOut } from './tables-actions.ts';
import type { DeskModel } from './use-desk-model.ts';

/** What one table has written down, to be read along; reworded or taken out only where it must be. */
export function TablesSaid({ model, table }: { model: DeskModel; table: TableView }) {
  const { t, text, lang } = useI18n<DeskKey>();
  const { tables, panels } = model;
  const statements = inOrder(tables.statements.filter((each) => each.table === table.id));
  return (
    <aside className={styles.said} aria-label={t('tables.said', { n: table.number })}>
      <header className={styles.saidHead}>
        <h2>{t('tables.n', { n: table.number })}</h2>
        <IconButton icon={closeIcon} label={t('dialog.close')} onClick={() => tables.setDetails(false)} />
      </header>
      <p className={styles.saidQuestion} lang={lang(table.question)}>
        {text(table.question)}
      </p>
      {statements.length === 0 && <p className={styles.quiet}>{t('tables.saidNone')}</p>}
      <ol className={styles.saidList}>
        {statements.map((statement) => (
          <li key={statement.id}>
            <p dir="auto">{statement.text}</p>
            <span className={styles.saidTools}>
              <ActionButton look="word" onAct={() => rewording(tables, panels, statement)}>
                {t('tables.reword')}
              </ActionButton>
              <ActionButton look="word" onAct={() => takeOut(tables, statement, t('tables.did.takenOut'))}>
                {t('tables.takeOut')}
              </ActionButton>
            </span>
          </li>
        ))}
      </ol>
      {table.hasScribe && (
        <p className={styles.quiet}>
          <Action name="freeScribe">{t('tables.freeScribe')}</Action> {t('tables.freeScribeHint')}
        </p>
      )}
    </aside>
  );
}
