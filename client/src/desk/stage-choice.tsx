import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import styles from './stage-choice.module.css';

interface StageChoiceProps {
  value: string;
  onChange: (value: string) => void;
  /** there is a session with a stage of its own */
  hasSession: boolean;
}

/** Which stage this desk steers: everybody's, or that of the session (for rooms with a display of their own). */
export function StageChoice({ value, onChange, hasSession }: StageChoiceProps) {
  const { t } = useI18n<DeskKey>();
  if (!hasSession) return null;
  return (
    <select
      className={styles.choice}
      aria-label={t('stage.which')}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    >
      <option value="meeting">{t('stage.main')}</option>
      <option value="session">{t('stage.ofSession')}</option>
    </select>
  );
}
