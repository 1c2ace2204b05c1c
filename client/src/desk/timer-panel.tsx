import type { Text } from '@miteinander/shared/wire/localized';
import { type FormEvent, type RefObject, useState } from 'react';
import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { ActionButton } from './action-button.tsx';
import { Action } from './actions-context.tsx';
import { minutesOf } from './minutes-of.ts';
import styles from './timer-panel.module.css';
import type { TimerControl } from './use-timer-control.ts';

const offered = [1, 5, 10, 15] as const;
const labels = ['break', 'tables', 'speaking'] as const;
const mostMinutes = 240;
/** Stands in the field from the start: what looks as if it was filled in has to be. */
const usualMinutes = '5';

interface TimerPanelProps {
  timer: TimerControl;
  languages: readonly string[];
  /** takes the focus when the panel is asked for */
  field: RefObject<HTMLInputElement | null>;
  onStarted: (onStage: boolean) => void;
}

/** A countdown on the stage: how long, what for, and whether it fills the screen at once. */
export function TimerPanel({ timer, languages, field, onStarted }: TimerPanelProps) {
  const { t } = useI18n<DeskKey>();
  const [minutes, setMinutes] = useState(usualMinutes);
  const [label, setLabel] = useState('');
  const [onStage, setOnStage] = useState(true);
  const start = async (wanted: number) => {
    const seconds = Math.round(Math.min(wanted, mostMinutes) * 60);
    if (!(seconds >= 5) || !(await timer.start(seconds, textOf(label, languages)))) return;
    setMinutes(usualMinutes);
    onStarted(onStage);
  };
  const bySubmit = (event: FormEvent) => {
    event.preventDefault();
    void start(minutesOf(minutes));
  };
  return (
    <form className={styles.panel} onSubmit={bySubmit} noValidate>
      <label className={styles.field}>
        <span>{t('timer.minutes')}</span>
        <input
          ref={field}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          value={minutes}
          onFocus={(event) => event.target.select()}
          onChange={(event) => setMinutes(event.target.value)}
        />
      </label>
      <label className={styles.field}>
        <span>{t('timer.label')}</span>
        <input
          type="text"
          maxLength={80}
          value={label}
          list="timer-labels"
          placeholder={t('timer.labelExample')}
          onChange={(event) => setLabel(event.target.value)}
        />
        <datalist id="timer-labels">
          {labels.map((each) => (
            <option key={each}>{t(`timer.labels.${each}`)}</option>
          ))}
        </datalist>
      </label>
      <label className={styles.check}>
        <input type="checkbox" checked={onStage} onChange={(event) => setOnStage(event.target.checked)} />
        {t('timer.onStage')}
      </label>
      <button type="submit" className={styles.start} disabled={!(minutesOf(minutes) > 0)}>
        {t('timer.start')}
      </button>
      <fieldset className={styles.offered}>
        <legend>{t('timer.atOnce')}</legend>
        {offered.map((n) => (
          <ActionButton key={n} onAct={() => void start(n)}>
            {t('duration.minutes', { n })}
          </ActionButton>
        ))}
      </fieldset>
      <div className={styles.offered}>
        <Action name="timerShow" look="word">
          {t('timer.show')}
        </Action>
      </div>
    </form>
  );
}

/** What is typed is in the meeting's first language. */
function textOf(label: string, languages: readonly string[]): Text | null {
  const typed = label.trim();
  return typed === '' ? null : { [languages[0] ?? 'de']: typed };
}
