import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { Button } from '../ui/button.tsx';
import styles from './dialog-answers.module.css';

interface DialogAnswersProps {
  /** what sending the form does */
  label: string;
  busy?: boolean;
  disabled?: boolean;
  onCancel: () => void;
}

/** The foot of a dialog that is a form: away from it, or send it. */
export function DialogAnswers({ label, busy, disabled, onCancel }: DialogAnswersProps) {
  const { t } = useI18n<DeskKey>();
  return (
    <div className={styles.answers}>
      <Button onClick={onCancel}>{t('draft.cancel')}</Button>
      <Button look="strong" type="submit" busy={busy} disabled={disabled}>
        {label}
      </Button>
    </div>
  );
}
