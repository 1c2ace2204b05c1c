import { useState, type FormEvent } from 'react';
import type { AttendeeKey } from '../i18n/attendee.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { digitsOf, groupedDigits } from '../meetings/address.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import styles from './join.module.css';
import { PlainPage } from './plain-page.tsx';

interface CodePageProps {
  initial: string;
  /** what is wrong with the code that was tried last */
  error: string | null;
  isBusy: boolean;
  onCode: (code: string) => void;
}

/** Six digits, typed as people like to. */
export function CodePage({ initial, error, isBusy, onCode }: CodePageProps) {
  const { t } = useI18n<AttendeeKey>();
  const [digits, setDigits] = useState(initial);
  const [isIncomplete, setIsIncomplete] = useState(false);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsIncomplete(digits.length < 6);
    if (digits.length === 6 && !isBusy) onCode(digits);
  };

  return (
    <PlainPage step="code" title={t('code.title')}>
      <form className={styles.form} onSubmit={submit} noValidate>
        <Field
          label={t('code.label')}
          hint={t('code.hint')}
          error={isIncomplete ? t('code.incomplete') : error}
          className={styles.code}
          value={groupedDigits(digits)}
          onChange={(event) => setDigits(digitsOf(event.target.value))}
          inputMode="numeric"
          autoComplete="off"
          enterKeyHint="go"
        />
        <Button type="submit" look="strong" wide busy={isBusy}>
          {t('code.next')}
        </Button>
      </form>
    </PlainPage>
  );
}
