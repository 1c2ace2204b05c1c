import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import type { DraftSettings } from '../polls/improvised-poll.ts';
import styles from './draft-form.module.css';
import { durationText } from './poll-meta.tsx';

const durations = [30, 60, 90, 120, 180, 300, 600];
const policies = ['hidden', 'after-vote', 'after-close', 'live'] as const;

interface DraftFieldsProps {
  settings: DraftSettings;
  /** how many answers there are; none is yes, no */
  options: number;
  onChange: (settings: DraftSettings) => void;
}

/** How it is voted. Everything has a value that is right most of the time. */
export function DraftFields({ settings, options, onChange }: DraftFieldsProps) {
  const i18n = useI18n<DeskKey>();
  const { t } = i18n;
  const change = (part: Partial<DraftSettings>) => onChange({ ...settings, ...part });
  const { durationS } = settings;
  const offered =
    durationS !== null && !durations.includes(durationS) ? [durationS, ...durations] : durations;
  return (
    <div className={styles.fields}>
      {options > 0 && <Choice settings={settings} options={options} onChange={change} />}
      <label>
        <span>{t('draft.results')}</span>
        <select
          value={settings.results}
          onChange={(event) => change({ results: policies[event.target.selectedIndex] ?? 'hidden' })}
        >
          {policies.map((policy) => (
            <option key={policy} value={policy}>
              {t(`draft.policies.${policy}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{t('draft.duration')}</span>
        <select
          value={durationS ?? ''}
          onChange={(event) =>
            change({ durationS: event.target.value === '' ? null : Number(event.target.value) })
          }
        >
          <option value="">{t('draft.noLimit')}</option>
          {offered.map((seconds) => (
            <option key={seconds} value={seconds}>
              {durationText(seconds, i18n)}
            </option>
          ))}
        </select>
      </label>
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={settings.abstain}
          onChange={(event) => change({ abstain: event.target.checked })}
        />
        <span>{t('draft.abstain')}</span>
      </label>
    </div>
  );
}

interface ChoiceProps {
  settings: DraftSettings;
  options: number;
  onChange: (part: Partial<DraftSettings>) => void;
}

function Choice({ settings, options, onChange }: ChoiceProps) {
  const { t } = useI18n<DeskKey>();
  return (
    <>
      <label>
        <span>{t('draft.choice')}</span>
        <select
          value={settings.several ? 'several' : 'one'}
          onChange={(event) => onChange({ several: event.target.value === 'several' })}
        >
          <option value="one">{t('draft.one')}</option>
          <option value="several">{t('draft.several')}</option>
        </select>
      </label>
      {settings.several &&
        (['min', 'max'] as const).map((bound) => (
          <label key={bound}>
            <span>{t(`draft.${bound}`)}</span>
            <input
              type="number"
              inputMode="numeric"
              min={1}
              max={Math.max(1, options)}
              value={settings[bound]}
              onChange={(event) => onChange({ [bound]: Math.max(1, event.target.valueAsNumber || 1) })}
            />
          </label>
        ))}
    </>
  );
}
