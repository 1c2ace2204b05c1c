import type { StatementView } from '@miteinander/shared/tables/tables.contract';
import type { FormEvent } from 'react';
import { useI18n } from '../i18n/i18n.tsx';
import type { TablesKey } from '../i18n/tables.de.ts';
import { Button } from '../ui/button.tsx';
import { TextArea } from '../ui/text-area.tsx';
import styles from './statement-row.module.css';
import type { Edited } from './table-draft.ts';
import { useTableCommand } from './use-table-command.ts';
import { statementLength } from './write-statement.tsx';

interface StatementEditorProps {
  session: string;
  statement: StatementView;
  isScribe: boolean;
  edited: Edited;
  onEdit: (edited: Edited | null) => void;
}

/** Changes a statement. If it became another one meanwhile, both wordings are there to choose from. */
export function StatementEditor(props: StatementEditorProps) {
  const { session, statement, isScribe, edited, onEdit } = props;
  const { t, language } = useI18n<TablesKey>();
  const { send, isBusy, refused } = useTableCommand();
  const { text } = edited;
  const isChanged = statement.text !== edited.statement.text && statement.text !== text.trim();
  const done = () => onEdit(null);
  const isFine = text.trim() !== '' && text.length <= statementLength;
  const save = async (event?: FormEvent) => {
    event?.preventDefault();
    const { revision: expects } = statement;
    if (!isFine || expects === undefined) return;
    const of = { session, statement: statement.id, expects };
    const reply = await send('table:reword', { ...of, text: text.trim() });
    if (reply?.ok) done();
  };
  return (
    <form className={styles.editor} onSubmit={(event) => void save(event)} noValidate>
      <TextArea
        label={t('tables.edit-label')}
        value={text}
        most={statementLength}
        dir="auto"
        lang={language}
        rows={3}
        // It was opened to write.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        onChange={(event) => onEdit({ ...edited, text: event.target.value })}
      />
      {isChanged ? (
        <>
          <p role="alert" className={styles.error}>
            {t('tables.edit-conflict')}
          </p>
          <p className={styles.theirs} dir="auto">
            {statement.text}
          </p>
          <div className={styles.tools}>
            <Button busy={isBusy} disabled={!isFine || !isScribe} onClick={() => void save()}>
              {t('tables.edit-mine')}
            </Button>
            <Button onClick={done}>{t('tables.edit-theirs')}</Button>
          </div>
        </>
      ) : (
        <>
          <p role="alert" className={styles.error} hidden={refused === null && isScribe}>
            {isScribe ? refused && t(wordsOf(refused)) : t('tables.refused-role')}
          </p>
          <div className={styles.tools}>
            <Button type="submit" look="strong" busy={isBusy} disabled={!isFine || !isScribe}>
              {t('tables.save')}
            </Button>
            <Button onClick={done}>{t('tables.cancel')}</Button>
          </div>
        </>
      )}
    </form>
  );
}

function wordsOf<Code extends string>(code: Code) {
  if (code === 'not-yours') return 'tables.refused-role' as const;
  return code === 'unavailable' ? ('tables.edit-offline' as const) : (`error.${code}` as const);
}
