import type { PanelistView } from '@miteinander/shared/speakers/panelists.contract';
import { type FormEvent, useState } from 'react';
import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { Segmented } from '../ui/segmented.tsx';
import { Select } from '../ui/select.tsx';
import { DeskDialog } from './desk-dialog.tsx';
import type { FloorDialogProps } from './floor-dialog-props.ts';
import { SeatTime } from './podium-seat-time.tsx';
import styles from './triage-dialog.module.css';

const places = ['hall', 'remote'] as const;

/** How somebody on the podium is named, where they sit, in which order, and how long they may speak. */
export function PodiumSeatDialog({
  model,
  session,
  seat,
  onClose,
}: FloorDialogProps & { seat: PanelistView }) {
  const { t, text } = useI18n<DeskKey>();
  const { floor, steering, desk } = model;
  const [form, setForm] = useState({
    name: seat.name,
    organisation: seat.organisation ?? '',
    group: seat.group ?? '',
    attendance: seat.attendance,
    position: floor.panelists.findIndex(({ id }) => id === seat.id) + 1,
  });
  const set = (change: Partial<typeof form>) => setForm({ ...form, ...change });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (form.name.trim() === '' || seat.revision === undefined) return;
    const done = await steering.steer('podium:change', {
      session,
      panelist: seat.id,
      expects: seat.revision,
      change: {
        name: form.name.trim(),
        organisation: form.organisation.trim() || null,
        group: form.group || null,
        attendance: form.attendance,
        position: form.position,
      },
    });
    if (done) onClose();
  };
  return (
    <DeskDialog title={seat.name} isOpen onClose={onClose}>
      <form className={styles.form} onSubmit={(event) => void submit(event)}>
        <Field
          label={t('word.seat.name')}
          maxLength={80}
          required
          value={form.name}
          onChange={(event) => set({ name: event.target.value })}
        />
        <Field
          label={t('word.seat.organisation')}
          maxLength={120}
          value={form.organisation}
          onChange={(event) => set({ organisation: event.target.value })}
        />
        <Segmented
          label={t('word.addWhere')}
          segments={places.map((value) => ({ value, label: t(`attendance.${value}`) }))}
          value={form.attendance}
          onChange={(attendance) => set({ attendance })}
        />
        {(desk.meeting?.groups.length ?? 0) > 0 && (
          <Select
            label={t('word.addGroup')}
            value={form.group}
            onChange={(event) => set({ group: event.target.value })}
          >
            <option value="">{t('word.noGroup')}</option>
            {desk.meeting?.groups.map((group) => (
              <option key={group.id} value={group.id}>
                {text(group.text)}
              </option>
            ))}
          </Select>
        )}
        <Select
          label={t('word.seat.position')}
          value={form.position}
          onChange={(event) => set({ position: Number(event.target.value) })}
        >
          {floor.panelists.map(({ id }, index) => (
            <option key={id} value={index + 1}>
              {index + 1}
            </option>
          ))}
        </Select>
        <SeatTime floor={floor} session={session} panelist={seat.id} />
        <div className={styles.answers}>
          <Button onClick={onClose}>{t('draft.cancel')}</Button>
          <Button look="strong" type="submit">
            {t('draft.save')}
          </Button>
        </div>
      </form>
    </DeskDialog>
  );
}
