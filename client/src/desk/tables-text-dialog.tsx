import { type FormEvent, useState } from 'react';
import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { DialogAnswers } from './dialog-answers.tsx';
import { DeskDialog } from './desk-dialog.tsx';
import { submitsByKey } from './submits-by-key.ts';
import type { TablesDialogProps } from './tables-dialog-props.ts';
import styles from './triage-dialog.module.css';
import { useHalfWritten } from './use-half-written.ts';

/** Another title for what was put together. */
export function TablesRenameDialog({ model, session, onClose }: TablesDialogProps) {
  const { t } = useI18n<DeskKey>();
  const { tables } = model;
  const [cluster] = useState(tables.cluster);
  if (!cluster) return null;
  const send = (title: string) =>
    tables.commands.send({
      name: 'table:change-cluster',
      input: (expects) => ({ session, expects, cluster: cluster.id, title }),
    });
  return (
    <Writing
      name={`rename ${cluster.id}`}
      title={t('tables.renameTitle')}
      label={t('tables.title')}
      initial={cluster.title}
      most={120}
      onSend={send}
      onClose={onClose}
    />
  );
}

/** Another wording of a statement; of one that was changed meanwhile the desk says so, and the text stays. */
export function TablesRewordDialog({ model, session, onClose }: TablesDialogProps) {
  const { t } = useI18n<DeskKey>();
  const { tables } = model;
  const { written } = tables;
  if (!written) return null;
  const { revision } = tables.statements.find(({ id }) => id === written.id) ?? written;
  const send = async (text: string) => {
    if (revision === undefined) return null;
    const input = { session, statement: written.id, expects: revision, text };
    return tables.commands.send({ name: 'table:reword', input: () => input });
  };
  return (
    <Writing
      name={`reword ${written.id}`}
      title={t('tables.rewordTitle')}
      label={t('tables.rewordLabel')}
      hint={t('tables.rewordHint')}
      initial={written.text}
      most={300}
      onSend={send}
      onClose={onClose}
    />
  );
}

interface WritingProps {
  /** what is half written is kept under it */
  name: string;
  title: string;
  label: string;
  hint?: string;
  initial: string;
  most: number;
  onSend: (text: string) => Promise<unknown>;
  onClose: () => void;
}

function Writing({ name, title, label, hint, initial, most, onSend, onClose }: WritingProps) {
  const { t } = useI18n<DeskKey>();
  const { text, setText, done } = useHalfWritten(name, initial);
  const [isBusy, setBusy] = useState(false);
  const isFine = text.trim() !== '' && text.length <= most;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!isFine || isBusy) return;
    setBusy(true);
    const sent = await onSend(text.trim());
    setBusy(false);
    if (!sent) return;
    done();
    onClose();
  };
  return (
    <DeskDialog title={title} isOpen onClose={onClose}>
      <form className={styles.form} onSubmit={(event) => void submit(event)}>
        <TextArea
          label={label}
          hint={hint}
          // The dialog was opened to write.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          dir="auto"
          rows={3}
          value={text}
          most={most}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={submitsByKey}
        />
        <DialogAnswers label={t('draft.save')} busy={isBusy} disabled={!isFine} onCancel={onClose} />
      </form>
    </DeskDialog>
  );
}
