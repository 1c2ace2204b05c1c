import type { Text } from '@miteinander/shared/wire/localized';
import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import type { PlannedTable, SetupProblem } from '../tables/setup.ts';
import { AttendanceBadge } from '../ui/attendance-badge.tsx';
import { Field } from '../ui/field.tsx';
import styles from './tables-setup.module.css';

interface PlannedTableFieldsProps {
  table: PlannedTable;
  languages: readonly string[];
  problem: SetupProblem | null;
  onChange: (to: Partial<PlannedTable>) => void;
}

/** One table that is being set up: closed it is a line, open all of it can be changed. */
export function PlannedTableFields({ table, languages, problem, onChange }: PlannedTableFieldsProps) {
  const { t, text } = useI18n<DeskKey>();
  const { number, name, attendance, link, question, places, isUsed } = table;
  const error = (...of: SetupProblem[]) =>
    problem !== null && of.includes(problem) ? t(`tables.problem.${problem}`) : undefined;
  return (
    <li className={styles.table} data-problem={problem ?? undefined}>
      {/* What is wrong opens by itself; what was opened stays open. */}
      <details {...(problem !== null && { open: true })}>
        <summary>
          <b>{number || '–'}</b>
          <AttendanceBadge attendance={attendance} />
          <span className={styles.line} dir="auto">
            {[name, text(question)].filter(Boolean).join(' · ')}
          </span>
          <small>
            {places || '–'} {t('tables.places')}
          </small>
        </summary>
        <div className={styles.fields}>
          <Field
            label={t('tables.number')}
            type="number"
            inputMode="numeric"
            min={1}
            max={99}
            value={Number.isNaN(number) ? '' : number}
            error={error('number', 'number-twice')}
            onChange={({ target }) => onChange({ number: target.valueAsNumber })}
          />
          <Field
            label={t('tables.places')}
            type="number"
            inputMode="numeric"
            min={2}
            max={50}
            value={Number.isNaN(places) ? '' : places}
            error={error('places')}
            onChange={({ target }) => onChange({ places: target.valueAsNumber })}
          />
          <Field
            label={t('tables.name')}
            maxLength={80}
            value={name}
            onChange={({ target }) => onChange({ name: target.value })}
          />
          {attendance === 'remote' && (
            <Field
              label={t('tables.link')}
              type="url"
              inputMode="url"
              placeholder="https://"
              maxLength={500}
              value={link}
              error={error('link')}
              onChange={({ target }) => onChange({ link: target.value })}
            />
          )}
          <QuestionFields
            languages={languages}
            question={question}
            error={error('question')}
            labelOf={(language) =>
              languages.length > 1 ? t('tables.questionIn', { language }) : t('tables.question')
            }
            onChange={(next) => onChange({ question: next })}
          />
          {isUsed && <p className={styles.used}>{t('tables.inUse')}</p>}
        </div>
      </details>
    </li>
  );
}

interface QuestionFieldsProps {
  languages: readonly string[];
  question: Text;
  error?: string | undefined;
  labelOf: (language: string) => string;
  onChange: (question: Text) => void;
}

/** A question in the languages of the meeting; what is left empty is not there. */
export function QuestionFields({ languages, question, error, labelOf, onChange }: QuestionFieldsProps) {
  const change = (language: string, typed: string) =>
    onChange(
      Object.fromEntries(
        Object.entries({ ...question, [language]: typed }).filter(([, each]) => each.trim() !== ''),
      ),
    );
  return (
    <div className={styles.questions}>
      {languages.slice(0, 2).map((language, index) => (
        <Field
          key={language}
          label={labelOf(language)}
          lang={language}
          maxLength={300}
          value={question[language] ?? ''}
          error={index === 0 ? error : undefined}
          onChange={({ target }) => change(language, target.value)}
        />
      ))}
    </div>
  );
}
