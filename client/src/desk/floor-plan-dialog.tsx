import { type FormEvent, useState } from 'react';
import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { uuid } from '../live/random.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { Select } from '../ui/select.tsx';
import { DialogAnswers } from './dialog-answers.tsx';
import { DeskDialog } from './desk-dialog.tsx';
import type { FloorDialogProps } from './floor-dialog-props.ts';
import styles from './floor-plan.module.css';
import { type DraftPhase, draftOf, emptyDraft, moved, phaseOf } from './plan-draft.ts';
import { usualPlan, usualTitle } from './usual-plan.ts';

const kinds = ['statements', 'discussion', 'audience', 'tables', 'closing', 'other'] as const;
const lists = ['stays', 'open', 'closed'] as const;

/** The phases of a session: what they are called, how long they take, and what they do to the list. */
export function FloorPlanDialog({ model, session, onClose }: FloorDialogProps) {
  const { t } = useI18n<DeskKey>();
  const { plan, phases } = model.floor;
  const [drafts, setDrafts] = useState(() => (plan?.phases ?? []).map(draftOf));
  const [isChecked, setChecked] = useState(false);
  const languages = model.desk.meeting?.languages ?? ['de'];
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    const wanted = drafts.map((draft) => phaseOf(draft, languages)).filter((phase) => phase !== null);
    if (wanted.length < drafts.length) return;
    const input = (expects: number) => ({ session, expects, phases: wanted });
    if (await phases.send({ name: 'phase:plan', input })) onClose();
  };
  const wrong = isChecked ? drafts.filter((draft) => phaseOf(draft, languages) === null).length : 0;
  return (
    <DeskDialog title={t('word.plan')} isOpen onClose={onClose} isWide>
      <form className={styles.form} noValidate onSubmit={(event) => void submit(event)}>
        <ol className={styles.phases}>
          {drafts.map((draft, index) => (
            <PhaseFields
              key={draft.id}
              draft={draft}
              place={index + 1}
              languages={languages}
              isWrong={isChecked && phaseOf(draft, languages) === null}
              onChange={(change) => setDrafts(drafts.with(index, { ...draft, ...change }))}
              onMove={(by) => setDrafts(moved(drafts, index, by))}
              onRemove={() => setDrafts(drafts.toSpliced(index, 1))}
            />
          ))}
        </ol>
        {drafts.length === 0 && (
          <>
            <p className={styles.hint}>{t('word.plan.usualHint')}</p>
            <Button onClick={() => setDrafts(usualPlan(languages, uuid))}>{t('word.plan.usual')}</Button>
          </>
        )}
        {drafts.length < 20 && (
          <Button onClick={() => setDrafts([...drafts, emptyDraft(uuid())])}>{t('word.plan.add')}</Button>
        )}
        {wrong > 0 && <p role="alert">{t('word.plan.wrong', { n: wrong })}</p>}
        <DialogAnswers label={t('draft.save')} onCancel={onClose} />
      </form>
    </DeskDialog>
  );
}

interface PhaseFieldsProps {
  draft: DraftPhase;
  place: number;
  languages: readonly string[];
  isWrong: boolean;
  onChange: (change: Partial<DraftPhase>) => void;
  onMove: (by: 1 | -1) => void;
  onRemove: () => void;
}

function PhaseFields({ draft, place, languages, isWrong, onChange, onMove, onRemove }: PhaseFieldsProps) {
  const { t } = useI18n<DeskKey>();
  const titleIn = (language: string) =>
    languages.length > 1
      ? t('word.plan.titleIn', { language: language.toUpperCase() })
      : t('word.plan.title');
  const usual = usualTitle(draft.kind, languages);
  return (
    <li className={styles.phase} data-problem={isWrong || undefined}>
      <fieldset className={styles.fields}>
        <legend className={styles.place}>{t('word.plan.place', { n: place })}</legend>
        <div className={styles.titles}>
          {languages.map((language) => (
            <Field
              key={language}
              label={titleIn(language)}
              placeholder={usual[language]}
              lang={language}
              dir="auto"
              maxLength={120}
              value={draft.title[language] ?? ''}
              onChange={({ target }) => onChange({ title: { ...draft.title, [language]: target.value } })}
            />
          ))}
        </div>
        <Select
          label={t('word.plan.kind')}
          value={draft.kind}
          onChange={({ target }) => onChange({ kind: target.value as DraftPhase['kind'] })}
        >
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(`word.plan.kind.${kind}`)}
            </option>
          ))}
        </Select>
        <Field
          label={t('word.plan.minutes')}
          inputMode="decimal"
          value={draft.minutes}
          onChange={({ target }) => onChange({ minutes: target.value })}
        />
        <Field
          label={t('word.plan.speaking')}
          inputMode="numeric"
          value={draft.speakingSeconds}
          onChange={({ target }) => onChange({ speakingSeconds: target.value })}
        />
        <Select
          label={t('word.plan.list')}
          value={draft.list ?? 'stays'}
          onChange={({ target }) => {
            onChange({ list: target.value === 'stays' ? null : target.value === 'open' ? 'open' : 'closed' });
          }}
        >
          {lists.map((list) => (
            <option key={list} value={list}>
              {t(`word.plan.list.${list}`)}
            </option>
          ))}
        </Select>
      </fieldset>
      <div className={styles.moves}>
        <Button onClick={() => onMove(-1)}>{t('word.moveUp')}</Button>
        <Button onClick={() => onMove(1)}>{t('word.moveDown')}</Button>
        <Button onClick={onRemove}>{t('word.remove')}</Button>
      </div>
    </li>
  );
}
