import type { DisplayView } from '@miteinander/shared/display/display.contract';
import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import styles from './displays-panel.module.css';
import type { StagePlaces } from './stage-places.ts';

interface StageSelectProps {
  places: StagePlaces;
  value: string;
  onChange: (stage: string) => void;
}

/** Which stage a screen follows. */
export function StageSelect({ places, value, onChange }: StageSelectProps) {
  const { t, text } = useI18n<DeskKey>();
  return (
    <label className={styles.field}>
      <span>{t('displays.follows')}</span>
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        <option value={places.meeting}>{t('stage.main')}</option>
        {places.sessions.map(({ id, title }) => (
          <option key={id} value={id}>
            {text(title)}
          </option>
        ))}
      </select>
    </label>
  );
}

type Kind = DisplayView['kind'];

interface KindSelectProps {
  value: Kind;
  onChange: (kind: Kind) => void;
}

/** What a screen is for. */
export function KindSelect({ value, onChange }: KindSelectProps) {
  const { t } = useI18n<DeskKey>();
  return (
    <label className={styles.field}>
      <span>{t('displays.kind')}</span>
      <select value={value} onChange={(event) => onChange(event.target.value as Kind)}>
        {(['hall', 'monitor', 'overlay'] as const).map((kind) => (
          <option key={kind} value={kind}>
            {t(`displays.kinds.${kind}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
