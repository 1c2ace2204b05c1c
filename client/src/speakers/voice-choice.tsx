import type { Voice } from '@miteinander/shared/speakers/request-states';
import type { FloorKey } from '../i18n/floor.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { Choice } from '../ui/choice.tsx';
import styles from './ask-to-speak.module.css';

interface VoiceChoiceProps {
  ways: readonly Voice[];
  voice: Voice;
  onChange: (change: { voice: Voice }) => void;
}

/** How somebody will be heard, as far as there is a choice. */
export function VoiceChoice({ ways, voice, onChange }: VoiceChoiceProps) {
  const { t } = useI18n<FloorKey>();
  if (ways.length < 2) return <p className={styles.hint}>{t(`floor.voice-what.${voice}`)}</p>;
  return (
    <fieldset className={styles.kinds}>
      <legend className={styles.legend}>{t('floor.voice')}</legend>
      {ways.map((way) => (
        <Choice
          key={way}
          type="radio"
          name="voice"
          checked={way === voice}
          onChange={() => onChange({ voice: way })}
        >
          <strong className={styles.name}>{t(`floor.voice.${way}`)}</strong>
          <span className={styles.what}>{t(`floor.voice-what.${way}`)}</span>
        </Choice>
      ))}
    </fieldset>
  );
}
