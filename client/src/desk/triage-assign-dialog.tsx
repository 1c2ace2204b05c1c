import type { KeyboardEvent } from 'react';
import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { useHello } from '../live/hooks.tsx';
import { useThingsIn } from '../live/stream-hooks.tsx';
import { DeskDialog } from './desk-dialog.tsx';
import { KeyCap } from './key-cap.tsx';
import styles from './triage-dialog.module.css';
import type { TriageDialogProps } from './triage-dialog-props.ts';
import { TriagePicked } from './triage-picked.tsx';
import { useChosenOnce } from './use-chosen-once.ts';

/** Who sees to it: somebody at a desk or on the podium, by digit. */
export function TriageAssignDialog({ model, session, onClose }: TriageDialogProps) {
  const { t } = useI18n<DeskKey>();
  const { commands, board } = model.triage;
  const chosen = useChosenOnce(model.triage);
  const people = usePeople(model);
  const assign = (to: string | null) => {
    board.unmark();
    onClose();
    void commands.send({
      name: 'question:assign',
      of: chosen,
      done: t(to === null ? 'triage.did.unassigned' : 'triage.did.assigned'),
      input: (expects) => ({ session, to, questions: chosen.map(expects) }),
    });
  };
  const byDigit = (pressed: KeyboardEvent) => {
    const person = people[Number(pressed.key) - 1];
    if (pressed.key !== '0' && !person) return;
    pressed.preventDefault();
    assign(person?.id ?? null);
  };
  return (
    <DeskDialog title={t('triage.assignTitle')} isOpen onClose={onClose}>
      <TriagePicked of={chosen} />
      {/* The digits are a short way to the buttons within. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div className={styles.choices} onKeyDown={byDigit}>
        {people.map((person, index) => (
          <button
            key={person.id}
            type="button"
            // oxlint-disable-next-line jsx-a11y/no-autofocus
            autoFocus={index === 0}
            className={styles.choice}
            aria-pressed={chosen.every(({ crew }) => crew?.assignedTo === person.id)}
            onClick={() => assign(person.id)}
          >
            <KeyCap>{index < 9 ? String(index + 1) : '·'}</KeyCap>
            {person.name}
            <small>{person.what}</small>
          </button>
        ))}
        <button type="button" className={styles.choice} onClick={() => assign(null)}>
          <KeyCap>0</KeyCap>
          {t('triage.nobody')}
        </button>
      </div>
    </DeskDialog>
  );
}

function usePeople({ desk, triage }: TriageDialogProps['model']) {
  const { t } = useI18n<DeskKey>();
  const me = useHello()?.id;
  const crew = useThingsIn(desk.meetingId, 'crew', 'crew');
  const podium = triage.questions.panelists.flatMap(({ access, name }) =>
    access === undefined ? [] : [{ id: access, name, what: t('triage.onPodium') }],
  );
  const desks = crew.map(({ id, name }) => ({
    id,
    name: id === me ? t('triage.me', { name }) : name,
    what: t('triage.atDesk'),
  }));
  return [...podium, ...desks.filter(({ id }) => !podium.some((each) => each.id === id))];
}
