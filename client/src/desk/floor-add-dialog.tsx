import { requestKinds, type RequestKind } from '@miteinander/shared/speakers/request-states';
import { type FormEvent, useState } from 'react';
import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { Field } from '../ui/field.tsx';
import { Segmented } from '../ui/segmented.tsx';
import { Select } from '../ui/select.tsx';
import { DialogAnswers } from './dialog-answers.tsx';
import { DeskDialog } from './desk-dialog.tsx';
import type { FloorDialogProps } from './floor-dialog-props.ts';
import styles from './triage-dialog.module.css';

const places = ['hall', 'remote'] as const;
type Place = (typeof places)[number];

const empty = { microphone: '', name: '', topic: '', speaker: '', group: '' };

/** Somebody without a phone, or from the podium: the number of the microphone is enough. */
export function FloorAddDialog({ model, session, onClose }: FloorDialogProps) {
  const { t, text } = useI18n<DeskKey>();
  const { floor, desk } = model;
  const [form, setForm] = useState(empty);
  const [kind, setKind] = useState<RequestKind>('contribution');
  const [attendance, setAttendance] = useState<Place>('hall');
  const [isBusy, setBusy] = useState(false);
  const groups = desk.meeting?.groups ?? [];
  const set = (change: Partial<typeof empty>) => setForm({ ...form, ...change });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isBusy) return;
    setBusy(true);
    const done = await floor.commands.send({
      name: 'speaker:request-for',
      input: () => ({
        session,
        kind,
        attendance,
        voice: attendance === 'hall' ? 'microphone' : 'conference',
        microphone: form.microphone === '' ? null : Number(form.microphone),
        name: form.name.trim() || null,
        topic: form.topic.trim() || null,
        speaker: form.speaker || null,
        group: form.group || null,
      }),
    });
    setBusy(false);
    if (done) onClose();
  };
  return (
    <DeskDialog title={t('word.addTitle')} isOpen onClose={onClose}>
      <form className={styles.form} onSubmit={(event) => void submit(event)}>
        <Field
          label={t('word.addMicrophone')}
          hint={t('word.addMicrophoneHint')}
          type="number"
          inputMode="numeric"
          min={1}
          max={99}
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          value={form.microphone}
          onChange={(event) => set({ microphone: event.target.value })}
        />
        <Field
          label={t('word.addName')}
          maxLength={80}
          value={form.name}
          onChange={(event) => set({ name: event.target.value })}
        />
        <Segmented
          label={t('word.addWhere')}
          segments={places.map((value) => ({ value, label: t(`attendance.${value}`) }))}
          value={attendance}
          onChange={setAttendance}
        />
        <Select
          label={t('word.addKind')}
          value={kind}
          onChange={(event) => setKind(event.target.value as RequestKind)}
        >
          {requestKinds.map((each) => (
            <option key={each} value={each}>
              {t(`word.kind.${each}`)}
            </option>
          ))}
        </Select>
        {groups.length > 0 && form.speaker === '' && (
          <Select
            label={t('word.addGroup')}
            value={form.group}
            onChange={(event) => set({ group: event.target.value })}
          >
            <option value="">{t('word.noGroup')}</option>
            {groups.map((group) => (
              <option key={group.id} value={group.id}>
                {text(group.text)}
              </option>
            ))}
          </Select>
        )}
        {floor.panelists.length > 0 && (
          <Select
            label={t('word.addWho')}
            value={form.speaker}
            onChange={(event) => set({ speaker: event.target.value })}
          >
            <option value="">{t('word.addAudience')}</option>
            {floor.panelists.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        )}
        <Field
          label={t('word.addTopic')}
          dir="auto"
          maxLength={300}
          value={form.topic}
          onChange={(event) => set({ topic: event.target.value })}
        />
        <DialogAnswers label={t('word.addSend')} busy={isBusy} onCancel={onClose} />
      </form>
    </DeskDialog>
  );
}
