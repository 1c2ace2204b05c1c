import type { PollDraft, PollView } from '@miteinander/shared/polls/polls.contract';
import { type FormEvent, type KeyboardEvent, type RefObject, useState } from 'react';
import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import {
  draftProblem,
  type DraftSettings,
  parseImprovised,
  toDraft,
  typedForm,
} from '../polls/improvised-poll.ts';
import { ActionButton } from './action-button.tsx';
import styles from './draft-form.module.css';
import { DraftFields } from './draft-fields.tsx';
import { DraftSummary } from './draft-summary.tsx';

interface DraftFormProps {
  /** the poll to change; null writes a new one */
  poll: PollView | null;
  /** what a new one begins with; several answers are likely */
  filled?: string;
  languages: readonly string[];
  textarea: RefObject<HTMLTextAreaElement | null>;
  /** true once it was accepted: the form is emptied, or closed */
  onSubmit: (draft: PollDraft, open: boolean) => Promise<boolean>;
  onCancel: () => void;
}

/** A poll in one text area: question, answers. Ctrl+Enter opens it at once, Escape goes back to the desk's keys. */
export function DraftForm({ poll, filled, languages, textarea, onSubmit, onCancel }: DraftFormProps) {
  const { t } = useI18n<DeskKey>();
  const [typed, setTyped] = useState(() => (poll ? typedForm(poll, languages) : (filled ?? '')));
  const [settings, setSettings] = useState(() => ({
    ...settingsOf(poll),
    ...(filled !== undefined && { several: true }),
  }));
  const [isChecked, setChecked] = useState(false);
  const improvised = parseImprovised(typed, languages, poll?.options);
  const problem = draftProblem(improvised);

  const submit = async (open: boolean) => {
    setChecked(true);
    if (problem || !(await onSubmit(toDraft(improvised, settings), open))) return;
    setTyped('');
    setChecked(false);
    textarea.current?.blur();
  };
  const byKey = (pressed: KeyboardEvent) => {
    if (pressed.key === 'Enter' && (pressed.ctrlKey || pressed.metaKey)) {
      pressed.preventDefault();
      void submit(poll === null);
    }
  };
  const bySubmit = (event: FormEvent) => {
    event.preventDefault();
    void submit(poll === null);
  };

  return (
    <form className={styles.form} onSubmit={bySubmit} noValidate>
      <textarea
        ref={textarea}
        className={styles.text}
        aria-label={t('draft.text')}
        aria-describedby="draft-summary"
        aria-invalid={(isChecked && problem !== null) || undefined}
        placeholder={t('draft.placeholder')}
        rows={5}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={byKey}
      />
      <DraftSummary improvised={improvised} problem={isChecked ? problem : null} languages={languages} />
      {poll === null && <Templates typed={typed} onType={setTyped} languages={languages} />}
      <DraftFields settings={settings} options={improvised.options.length} onChange={setSettings} />
      <div className={styles.buttons}>
        {poll === null ? (
          <>
            <button type="submit" className={styles.submit}>
              {t('draft.openNow')}
            </button>
            <ActionButton onAct={() => void submit(false)}>{t('draft.prepare')}</ActionButton>
          </>
        ) : (
          <>
            <button type="submit" className={styles.submit}>
              {t('draft.save')}
            </button>
            <ActionButton onAct={onCancel}>{t('draft.cancel')}</ActionButton>
          </>
        )}
      </div>
    </form>
  );
}

/** Ready answers below whatever question stands there. */
function Templates({
  typed,
  onType,
  languages,
}: {
  typed: string;
  onType: (typed: string) => void;
  languages: readonly string[];
}) {
  const { t } = useI18n<DeskKey>();
  const [question = ''] = typed.split('\n');
  const isBilingual = languages[0] === 'de' && languages[1] === 'en';
  const agree = isBilingual ? t('draft.agreeBilingual') : t('draft.agreeOptions');
  return (
    <fieldset className={styles.templates} aria-label={t('draft.templates')}>
      <ActionButton onAct={() => onType(question)}>{t('draft.templateYesNo')}</ActionButton>
      <ActionButton onAct={() => onType(`${question}\n${agree}`)}>{t('draft.templateAgree')}</ActionButton>
    </fieldset>
  );
}

function settingsOf(poll: PollView | null): DraftSettings {
  if (!poll) return { several: false, min: 1, max: 3, abstain: true, results: 'hidden', durationS: null };
  const { min, max, abstain, results, durationS = null } = poll;
  return { several: poll.type === 'multiple', min, max, abstain, results, durationS };
}
