import { type DeclineReason, declineReasons } from '@miteinander/shared/questions/question-states';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { DialogAnswers } from './dialog-answers.tsx';
import { DeskDialog } from './desk-dialog.tsx';
import { KeyCap } from './key-cap.tsx';
import { submitsByKey } from './submits-by-key.ts';
import styles from './triage-dialog.module.css';
import type { TriageDialogProps } from './triage-dialog-props.ts';
import { TriagePicked } from './triage-picked.tsx';
import { useChosenOnce } from './use-chosen-once.ts';

/** Why it is not taken: one digit, or own words. The author reads it. */
export function TriageDeclineDialog({ model, session, onClose }: TriageDialogProps) {
  const { t } = useI18n<DeskKey>();
  const { board, commands } = model.triage;
  const chosen = useChosenOnce(model.triage);
  const [hasWords, setHasWords] = useState(false);
  const decline = (reason: DeclineReason, words: string | null) => {
    board.leave(chosen.map(({ id }) => id));
    board.unmark();
    onClose();
    void commands
      .send({
        name: 'question:decline',
        of: chosen,
        leaves: true,
        done: t('triage.did.declined', { reason: t(`triage.reason.${reason}`) }),
        input: (expects) => ({ session, reason, words, questions: chosen.map(expects) }),
      })
      .then(board.found.again);
  };
  const choose = (reason: DeclineReason) =>
    reason === 'own-words' ? setHasWords(true) : decline(reason, null);
  const byDigit = (pressed: KeyboardEvent) => {
    const reason = declineReasons[Number(pressed.key) - 1];
    if (!reason || hasWords || pressed.repeat) return;
    pressed.preventDefault();
    choose(reason);
  };
  return (
    <DeskDialog title={t('triage.declineTitle')} isOpen onClose={onClose}>
      <TriagePicked of={chosen} />
      {hasWords ? (
        <OwnWords onSubmit={(words) => decline('own-words', words)} onClose={onClose} />
      ) : (
        // The digits are a short way to the buttons within.
        // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
        <div className={styles.choices} onKeyDown={byDigit}>
          {declineReasons.map((reason, index) => (
            <button
              key={reason}
              type="button"
              // The dialog was opened to choose one of these.
              // oxlint-disable-next-line jsx-a11y/no-autofocus
              autoFocus={index === 0}
              className={styles.choice}
              aria-keyshortcuts={String(index + 1)}
              onClick={() => choose(reason)}
            >
              <KeyCap>{String(index + 1)}</KeyCap>
              {t(`triage.reason.${reason}`)}
            </button>
          ))}
          <p className={styles.hint}>{t('triage.declineHint')}</p>
        </div>
      )}
    </DeskDialog>
  );
}

interface OwnWordsProps {
  onSubmit: (words: string) => void;
  onClose: () => void;
}

function OwnWords({ onSubmit, onClose }: OwnWordsProps) {
  const { t } = useI18n<DeskKey>();
  const [words, setWords] = useState('');
  const isFine = words.trim() !== '' && words.length <= 300;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isFine) onSubmit(words.trim());
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <TextArea
        label={t('triage.reason.own-words')}
        hint={t('triage.declineHint')}
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        dir="auto"
        value={words}
        most={300}
        onChange={(event) => setWords(event.target.value)}
        onKeyDown={submitsByKey}
      />
      <DialogAnswers label={t('triage.do.decline')} disabled={!isFine} onCancel={onClose} />
    </form>
  );
}
