import type { StatementView } from '@miteinander/shared/tables/tables.contract';
import { useI18n } from '../i18n/i18n.tsx';
import type { TablesKey } from '../i18n/tables.de.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import styles from './statement-row.module.css';
import { StatementEditor } from './statement-editor.tsx';
import type { Edited } from './table-draft.ts';
import type { DragHandle, DragMark } from './use-drag-order.ts';

const gripIcon = { path: 'M6 9h12M6 15h12' };

interface StatementRowProps {
  session: string;
  statement: StatementView;
  isScribe: boolean;
  /** its tools are shown */
  isOpen: boolean;
  onOpen: (isOpen: boolean) => void;
  onUp?: () => void;
  onDown?: () => void;
  onTakeOut: () => void;
  /** it is being changed: as it was, and what has been typed */
  edited: Edited | null;
  onEdit: (edited: Edited | null) => void;
  handle: DragHandle;
  mark: DragMark;
}

/** A statement; for the scribe a tap shows what can be done with it. */
export function StatementRow(props: StatementRowProps) {
  const { session, statement, isScribe, isOpen, onOpen, edited, onEdit, mark, handle } = props;
  const { t } = useI18n<TablesKey>();
  if (edited)
    return (
      <li className={styles.row}>
        <StatementEditor
          session={session}
          statement={statement}
          isScribe={isScribe}
          edited={edited}
          onEdit={onEdit}
        />
      </li>
    );
  if (!isScribe)
    return (
      <li className={styles.row}>
        <p className={styles.text} dir="auto">
          {statement.text}
        </p>
      </li>
    );
  return (
    <li className={styles.row} data-mark={mark}>
      <div className={styles.line}>
        <button
          type="button"
          className={styles.open}
          aria-expanded={isOpen}
          aria-label={t('tables.tools', { text: statement.text })}
          onClick={() => onOpen(!isOpen)}
        >
          <span className={styles.text} dir="auto">
            {statement.text}
          </span>
        </button>
        <span className={styles.grip} aria-hidden="true" title={t('tables.drag')} {...handle}>
          <Icon icon={gripIcon} />
        </span>
      </div>
      {isOpen && <Tools {...props} />}
    </li>
  );
}

function Tools({ statement, onEdit, onUp, onDown, onTakeOut }: StatementRowProps) {
  const { t } = useI18n<TablesKey>();
  return (
    <div className={styles.tools}>
      <Button onClick={() => onEdit({ statement, text: statement.text })}>{t('tables.edit')}</Button>
      <Button disabled={!onUp} onClick={onUp}>
        {t('tables.up')}
      </Button>
      <Button disabled={!onDown} onClick={onDown}>
        {t('tables.down')}
      </Button>
      <Button onClick={onTakeOut}>{t('tables.take-out')}</Button>
    </div>
  );
}
