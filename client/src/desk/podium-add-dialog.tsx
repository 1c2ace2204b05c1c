import type { KnownPanelist } from '@miteinander/shared/speakers/podium.contract';
import { mostOnPodium } from '@miteinander/shared/speakers/request-states';
import { type FormEvent, useState } from 'react';
import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { Button } from '../ui/button.tsx';
import { Select } from '../ui/select.tsx';
import { DialogAnswers } from './dialog-answers.tsx';
import { DeskDialog } from './desk-dialog.tsx';
import type { FloorDialogProps } from './floor-dialog-props.ts';
import { OwnPage } from './podium-own-page.tsx';
import { PersonFields, type PersonForm, personOf } from './podium-person-fields.tsx';
import styles from './triage-dialog.module.css';
import { useKnownPanelists } from './use-known-panelists.ts';

const nobody: PersonForm = { name: '', organisation: '', group: '', attendance: 'hall' };

/** Somebody comes onto the podium; afterwards the way to their page is at hand. */
export function PodiumAddDialog(props: FloorDialogProps) {
  const { t } = useI18n<DeskKey>();
  const { floor, steering } = props.model;
  const [added, setAdded] = useState<string | null>(null);
  const seat = floor.panelists.find(({ id }) => id === added);
  if (seat) {
    return (
      <DeskDialog title={t('word.join.done', { name: seat.name })} isOpen onClose={props.onClose}>
        <div className={styles.form}>
          <OwnPage session={props.session} seat={seat} steering={steering} />
          <div className={styles.answers}>
            {/* oxlint-disable-next-line jsx-a11y/no-autofocus */}
            <Button autoFocus look="strong" onClick={props.onClose}>
              {t('word.join.close')}
            </Button>
          </div>
        </div>
      </DeskDialog>
    );
  }
  const isFull = floor.panelists.length >= mostOnPodium;
  return (
    <DeskDialog title={t('word.join.title')} isOpen onClose={props.onClose}>
      {isFull ? <p>{t('error.podium-full')}</p> : <AddForm {...props} onAdded={setAdded} />}
    </DeskDialog>
  );
}

function AddForm(props: FloorDialogProps & { onAdded: (panelist: string) => void }) {
  const { model, session, onClose, onAdded } = props;
  const { t, text } = useI18n<DeskKey>();
  const known = useKnownPanelists(session);
  const [form, setForm] = useState(nobody);
  const [access, setAccess] = useState('');
  const [isBusy, setBusy] = useState(false);
  const titleOf = (id: string) => {
    const title = model.desk.programme.find((each) => each.id === id)?.title;
    return title === undefined ? '' : text(title);
  };
  const choose = (chosen: string) => {
    setAccess(chosen);
    const person = known.find((each) => each.access === chosen);
    setForm(person ? formOf(person) : nobody);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const person = personOf(form);
    if (person.name === '' || isBusy) return;
    setBusy(true);
    const input = { session, ...person, access: access || null };
    const done = await model.steering.steer('podium:add', input, t('word.did.joined', { name: person.name }));
    setBusy(false);
    if (done) onAdded(done.data.id);
  };
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)}>
      {known.length > 0 && (
        <Select label={t('word.join.who')} value={access} onChange={(event) => choose(event.target.value)}>
          <option value="">{t('word.join.new')}</option>
          {known.map((each) => (
            <option key={each.access} value={each.access}>
              {[each.name, ...each.sessions.map(titleOf)].join(' · ')}
            </option>
          ))}
        </Select>
      )}
      <PersonFields
        isFirst
        desk={model.desk}
        form={form}
        onChange={(change) => setForm({ ...form, ...change })}
      />
      <p className={styles.hint}>{t(access === '' ? 'word.join.hint' : 'word.join.hintKnown')}</p>
      <DialogAnswers label={t('word.join.send')} busy={isBusy} onCancel={onClose} />
    </form>
  );
}

function formOf({ name, organisation, group, attendance }: KnownPanelist): PersonForm {
  return { name, organisation: organisation ?? '', group: group ?? '', attendance };
}
