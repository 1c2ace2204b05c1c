import { type FormEvent, useState } from 'react';
import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { Field } from '../ui/field.tsx';
import { Segmented } from '../ui/segmented.tsx';
import { Select } from '../ui/select.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { DialogAnswers } from './dialog-answers.tsx';
import { DeskDialog } from './desk-dialog.tsx';
import { submitsByKey } from './submits-by-key.ts';
import styles from './triage-dialog.module.css';
import type { TriageDialogProps } from './triage-dialog-props.ts';
import { useHalfWritten } from './use-half-written.ts';

const places = ['hall', 'remote'] as const;

/** Somebody in the hall has no phone: what they ask is written down here, and is approved at once. */
export function TriageAskForDialog({ model, session, onClose }: TriageDialogProps) {
  const { t } = useI18n<DeskKey>();
  const { commands, questions } = model.triage;
  const { text, setText, done } = useHalfWritten(`ask-for ${session}`, '');
  const [name, setName] = useState('');
  const [attendance, setAttendance] = useState<(typeof places)[number]>('hall');
  const [panelist, setPanelist] = useState('');
  const isFine = text.trim() !== '' && text.length <= 500;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!isFine) return;
    const input = {
      session,
      text: text.trim(),
      attendance,
      name: name.trim() || null,
      panelist: panelist === '' ? null : panelist,
    };
    const order = { name: 'question:ask-for', of: [], done: t('triage.did.askFor') } as const;
    if (!(await commands.send({ ...order, input: () => input }))) return;
    done();
    onClose();
  };
  return (
    <DeskDialog title={t('triage.askForTitle')} isOpen onClose={onClose}>
      <form className={styles.form} onSubmit={(event) => void submit(event)}>
        <TextArea
          label={t('triage.question')}
          hint={t('triage.askForHint')}
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          dir="auto"
          value={text}
          most={500}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={submitsByKey}
        />
        <Segmented
          label={t('triage.where')}
          segments={places.map((value) => ({ value, label: t(`attendance.${value}`) }))}
          value={attendance}
          onChange={setAttendance}
        />
        <Field
          label={t('triage.name')}
          hint={t('triage.nameHint')}
          maxLength={80}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        {questions.panelists.length > 0 && (
          <Select
            label={t('triage.toWhom')}
            value={panelist}
            onChange={(event) => setPanelist(event.target.value)}
          >
            <option value="">{t('triage.toEverybody')}</option>
            {questions.panelists.map((each) => (
              <option key={each.id} value={each.id}>
                {each.name}
              </option>
            ))}
          </Select>
        )}
        <DialogAnswers label={t('triage.ask')} disabled={!isFine} onCancel={onClose} />
      </form>
    </DeskDialog>
  );
}
