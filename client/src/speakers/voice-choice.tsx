import type { Voice } from '@miteinander/shared/speakers/request-states';
import type { FloorKey } from '../i18n/floor.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { Select } from '../ui/select.tsx';
import styles from './ask-to-speak.module.css';

interface VoiceChoiceProps {
  ways: readonly Voice[];
  voice: Voice;
  onChange: (change: { voice: Voice }) => void;
}

/** How somebody will be heard, as far as there is a choice. */
export function VoiceChoice({ ways, voice, onChange }: VoiceChoiceProps) {
  const { t } = useI18n<FloorKey>();
  const what = <p className={styles.hint}>{t(`floor.voice-what.${voice}`)}</p>;
  if (ways.length < 2) return what;
  return (
    <div className={styles.voice}>
      <Select
        label={t('floor.voice')}
        value={voice}
        onChange={(event) => onChange({ voice: event.target.value as Voice })}
      >
        {ways.map((way) => (
          <option key={way} value={way}>
            {t(`floor.voice.${way}`)}
          </option>
        ))}
      </Select>
      {what}
    </div>
  );
}
