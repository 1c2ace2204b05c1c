import type { DisplaySettings } from '@miteinander/shared/display/display.contract';
import { isPairingCode, normalizedPairingCode } from '@miteinander/shared/display/pairing-code';
import { type FormEvent, type RefObject, useState } from 'react';
import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { KindSelect, StageSelect } from './display-selects.tsx';
import styles from './displays-panel.module.css';
import { freeName } from './free-name.ts';
import type { StagePlaces } from './stage-places.ts';
import type { Steering } from './use-steering.ts';

const codeLength = 6;

interface PairFormProps {
  places: StagePlaces;
  steering: Steering;
  field: RefObject<HTMLInputElement | null>;
  /** of the displays there are */
  names: readonly string[];
}

/** Takes in the screen that shows a code. A slip of the finger is noticed before anything is sent. */
export function PairForm({ places, steering, field, names }: PairFormProps) {
  const { t } = useI18n<DeskKey>();
  const [typed, setTyped] = useState('');
  const [name, setName] = useState('');
  const [stage, setStage] = useState(places.meeting);
  const [kind, setKind] = useState<DisplaySettings['kind']>('hall');
  const code = normalizedPairingCode(typed);
  const isValid = isPairingCode(code);
  const isWrong = code.length >= codeLength && !isValid;
  const suggested = freeName(t(`displays.names.${kind}`), names);

  const bySubmit = async (event: FormEvent) => {
    event.preventDefault();
    if (!isValid) return;
    const settings = { stage, kind, footer: true, theme: 'light' as const, language: null };
    const paired = await steering.steer('display:pair', { code, name: name.trim() || suggested, settings });
    if (!paired) return;
    setTyped('');
    setName('');
  };
  return (
    <form className={styles.pair} onSubmit={(event) => void bySubmit(event)} noValidate>
      <label className={styles.field}>
        <span>{t('displays.code')}</span>
        <input
          ref={field}
          className={styles.code}
          type="text"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={12}
          placeholder="K7M-4XP"
          aria-invalid={isWrong || undefined}
          aria-describedby="pair-hint"
          value={typed}
          onChange={(event) => setTyped(event.target.value.toUpperCase())}
        />
      </label>
      <p
        id="pair-hint"
        className={styles.hint}
        data-wrong={isWrong || undefined}
        role={isWrong ? 'alert' : undefined}
      >
        {isWrong ? t('displays.wrongCode') : t('displays.codeHint')}
      </p>
      {code !== '' && (
        <>
          <label className={styles.field}>
            <span>{t('displays.name')}</span>
            <input
              type="text"
              maxLength={60}
              placeholder={suggested}
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          </label>
          <div className={styles.two}>
            <StageSelect places={places} value={stage} onChange={setStage} />
            <KindSelect value={kind} onChange={setKind} />
          </div>
          <button type="submit" className={styles.submit} disabled={!isValid}>
            {t('displays.pair')}
          </button>
        </>
      )}
    </form>
  );
}
