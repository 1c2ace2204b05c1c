import type { PanelistView } from '@miteinander/shared/speakers/panelists.contract';
import { type FormEvent, useState } from 'react';
import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { Select } from '../ui/select.tsx';
import { DialogAnswers } from './dialog-answers.tsx';
import { DeskDialog } from './desk-dialog.tsx';
import type { FloorDialogProps } from './floor-dialog-props.ts';
import { PodiumLeave } from './podium-leave.tsx';
import { OwnPage } from './podium-own-page.tsx';
import { PersonFields, personOf } from './podium-person-fields.tsx';
import { SeatTime } from './podium-seat-time.tsx';
import seatStyles from './podium-seat-dialog.module.css';
import styles from './triage-dialog.module.css';

type SeatDialogProps = FloorDialogProps & { seat: PanelistView };

/** What there is to somebody's place: name, order, time to speak, the own page, and that they leave it. */
export function PodiumSeatDialog(props: SeatDialogProps) {
  const { model, session, seat, onClose } = props;
  return (
    <DeskDialog title={seat.name} isOpen onClose={onClose} isWide>
      <div className={seatStyles.columns}>
        <SeatForm {...props} />
        <div className={seatStyles.aside}>
          <OwnPage session={session} seat={seat} steering={model.steering} />
          <PodiumLeave model={model} session={session} seat={seat} onLeft={onClose} />
        </div>
      </div>
    </DeskDialog>
  );
}

/** How somebody on the podium is named, where they sit, in which order, and how long they may speak. */
function SeatForm({ model, session, seat, onClose }: SeatDialogProps) {
  const { t } = useI18n<DeskKey>();
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
      change: { ...personOf(form), position: form.position },
    });
    if (done) onClose();
  };
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)}>
      <PersonFields desk={desk} form={form} onChange={set} />
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
      <DialogAnswers label={t('draft.save')} onCancel={onClose} />
    </form>
  );
}
