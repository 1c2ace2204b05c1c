import type { PollDraft, PollView } from '@miteinander/shared/polls/polls.contract';
import { type FormEvent, type KeyboardEvent, type RefObject, useState } from 'react';
import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { draftProblem, parseImprovised, toDraft } from '../polls/improvised-poll.ts';
import { ActionButton } from './action-button.tsx';
import styles from './draft-form.module.css';
import { DraftFields } from './draft-fields.tsx';
import { DraftSummary } from './draft-summary.tsx';
import type { PollDraftText } from './poll-drafts.ts';

type Draft = Pick<PollDraftText, 'typed' | 'settings'>;

interface DraftFormProps {
  /** the poll to change; null writes a new one */
  poll: PollView | null;
  draft: Draft;
  onChange: (part: Partial<Draft>) => void;
  languages: readonly string[];
  textarea: RefObject<HTMLTextAreaElement | null>;
  /** true once it was accepted: the form is emptied, or closed */
  onSubmit: (draft: PollDraft, open: boolean) => Promise<boolean>;
  onCancel: () => void;
}

/** A poll in one text area: question, answers. Ctrl+Enter opens it at once, Escape goes back to the desk's keys. */
export function DraftForm({
  poll,
  draft: { typed, settings },
  onChange,
  languages,
  textarea,
  onSubmit,
  onCancel,
}: DraftFormProps) {
  const { t } = useI18n<DeskKey>();
  const setTyped = (next: string) => onChange({ typed: next });
  const [isChecked, setChecked] = useState(false);
  const improvised = parseImprovised(typed, languages, poll?.options);
  const problem = draftProblem(improvised);

  const submit = async (open: boolean) => {
    setChecked(true);
    if (problem || !(await onSubmit(toDraft(improvised, settings), open))) return;
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
      <DraftFields
        settings={settings}
        options={improvised.options.length}
        onChange={(next) => onChange({ settings: next })}
      />
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
