import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { keyShortcuts } from './action-table.ts';
import styles from './stage-choice.module.css';
import type { StageChoice } from './use-stage-choice.ts';

/** Which stage this desk steers, beside the word that something is on it. */
export function StageChoiceField({ choice }: { choice: StageChoice }) {
  const { t } = useI18n<DeskKey>();
  if (!choice.hasSession) return null;
  return (
    <select
      className={styles.choice}
      aria-label={t('stage.which')}
      aria-keyshortcuts={keyShortcuts('stage')}
      value={choice.value}
      onChange={(event) => choice.onChange(event.target.value === 'session' ? 'session' : 'meeting')}
    >
      <option value="meeting">{t('stage.main')}</option>
      <option value="session">{t('stage.ofSession')}</option>
    </select>
  );
}
