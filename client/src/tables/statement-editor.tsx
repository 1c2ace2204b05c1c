import type { StatementView } from '@miteinander/shared/tables/tables.contract';
import { type FormEvent, useState } from 'react';
import { useI18n } from '../i18n/i18n.tsx';
import type { TablesKey } from '../i18n/tables.de.ts';
import { Button } from '../ui/button.tsx';
import { TextArea } from '../ui/text-area.tsx';
import styles from './statement-row.module.css';
import { useTableCommand } from './use-table-command.ts';
import { statementLength } from './write-statement.tsx';

interface StatementEditorProps {
  session: string;
  statement: StatementView;
  isScribe: boolean;
  onDone: () => void;
}

/** Changes a statement. If it became another one meanwhile, both wordings are there to choose from. */
export function StatementEditor({ session, statement, isScribe, onDone }: StatementEditorProps) {
  const { t, language } = useI18n<TablesKey>();
  const { send, isBusy, refused } = useTableCommand();
  const [text, setText] = useState(statement.text);
  const [begun, setBegun] = useState({ text: statement.text, revision: statement.revision });
  const isChanged = statement.text !== begun.text;
  const isFine = text.trim() !== '' && text.length <= statementLength;
  const save = async (event?: FormEvent) => {
    event?.preventDefault();
    const expects = statement.revision ?? begun.revision;
    if (!isFine || expects === undefined) return;
    const of = { session, statement: statement.id, expects };
    const reply = await send('table:reword', { ...of, text: text.trim() });
    if (reply?.ok) onDone();
  };
  const takeMine = () => {
    setBegun({ text: statement.text, revision: statement.revision });
    void save();
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
        onChange={(event) => setText(event.target.value)}
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
            <Button busy={isBusy} disabled={!isFine || !isScribe} onClick={takeMine}>
              {t('tables.edit-mine')}
            </Button>
            <Button onClick={onDone}>{t('tables.edit-theirs')}</Button>
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
            <Button onClick={onDone}>{t('tables.cancel')}</Button>
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
