import { type FormEvent, useState } from 'react';
import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { Field } from '../ui/field.tsx';
import { DialogAnswers } from './dialog-answers.tsx';
import { DeskDialog } from './desk-dialog.tsx';
import styles from './triage-dialog.module.css';
import type { TriageDialogProps } from './triage-dialog-props.ts';
import { TriagePicked } from './triage-picked.tsx';
import { useChosenOnce } from './use-chosen-once.ts';

/** After the meeting: who answers it, and until when. */
export function TriageFollowUpDialog({ model, session, onClose }: TriageDialogProps) {
  const { t } = useI18n<DeskKey>();
  const { commands } = model.triage;
  const [question] = useChosenOnce(model.triage);
  const [responsible, setResponsible] = useState(question?.followUp?.responsible ?? '');
  const [dueOn, setDueOn] = useState(question?.followUp?.dueOn ?? '');
  if (!question) return null;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const who = responsible.trim();
    const followUp =
      who === '' && dueOn === '' ? null : { responsible: who || null, dueOn: dueOn === '' ? null : dueOn };
    const isDone = await commands.send({
      name: 'question:follow-up',
      of: [question],
      done: t('triage.did.followUp'),
      input: (expects) => {
        const { id, expects: revision } = expects(question);
        return { session, question: id, expects: revision, followUp };
      },
    });
    if (isDone) onClose();
  };
  return (
    <DeskDialog title={t('triage.followUpTitle')} isOpen onClose={onClose}>
      <TriagePicked of={[question]} />
      <form className={styles.form} onSubmit={(event) => void submit(event)}>
        <Field
          label={t('triage.responsible')}
          hint={t('triage.responsibleHint')}
          maxLength={120}
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          value={responsible}
          onChange={(event) => setResponsible(event.target.value)}
        />
        <Field
          label={t('triage.dueOn')}
          type="date"
          value={dueOn}
          onChange={(event) => setDueOn(event.target.value)}
        />
        <DialogAnswers label={t('draft.save')} onCancel={onClose} />
      </form>
    </DeskDialog>
  );
}
