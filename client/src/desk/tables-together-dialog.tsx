import { type FormEvent, useState } from 'react';
import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { cut } from './poll-of-harvest.ts';
import { Field } from '../ui/field.tsx';
import { DialogAnswers } from './dialog-answers.tsx';
import { DeskDialog } from './desk-dialog.tsx';
import type { TablesDialogProps } from './tables-dialog-props.ts';
import styles from './triage-dialog.module.css';

const titleLength = 120;

/** Under a title of their own, or to those that are together already. */
export function TablesTogetherDialog({ model, session, onClose }: TablesDialogProps) {
  const { t } = useI18n<DeskKey>();
  const { tables } = model;
  // It is about what was chosen when it opened, whatever moves meanwhile.
  const [chosen] = useState(tables.chosen);
  const [title, setTitle] = useState(() => cut(chosen[0]?.text ?? '', titleLength));
  type Into = { is: 'new'; title: string } | { is: 'there'; cluster: string };
  const put = async (into: Into) => {
    const sent = await tables.commands.send({
      name: 'table:cluster',
      input: (expects) => ({ session, expects, statements: chosen.map(({ id }) => id), into }),
    });
    if (!sent) return;
    tables.unmark();
    onClose();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (title.trim() !== '') void put({ is: 'new', title: title.trim() });
  };
  return (
    <DeskDialog title={t('tables.togetherTitle')} isOpen onClose={onClose}>
      <p className={styles.hint}>{t('tables.togetherOf', { n: chosen.length })}</p>
      <ul className={styles.picked}>
        {chosen.slice(0, 5).map(({ id, text }) => (
          <li key={id} dir="auto">
            {text}
          </li>
        ))}
        {chosen.length > 5 && <li>…</li>}
      </ul>
      <form className={styles.form} onSubmit={submit}>
        <Field
          label={t('tables.newTitle')}
          hint={t('tables.newTitleHint')}
          // The dialog was opened to write.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          dir="auto"
          maxLength={titleLength}
          value={title}
          onFocus={(event) => event.target.select()}
          onChange={(event) => setTitle(event.target.value)}
        />
        <DialogAnswers label={t('tables.do.together')} disabled={title.trim() === ''} onCancel={onClose} />
        {tables.harvest.clusters.length > 0 && (
          <section className={styles.section}>
            <h3>{t('tables.orInto')}</h3>
            <div className={styles.choices}>
              {tables.harvest.clusters.map((cluster) => (
                <button
                  key={cluster.id}
                  type="button"
                  className={styles.choice}
                  onClick={() => void put({ is: 'there', cluster: cluster.id })}
                >
                  <span dir="auto">{cluster.title}</span>
                  <small>{cluster.statements.length}</small>
                </button>
              ))}
            </div>
          </section>
        )}
      </form>
    </DeskDialog>
  );
}
