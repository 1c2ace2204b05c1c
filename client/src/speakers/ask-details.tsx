import type { MeetingView } from '@miteinander/shared/meetings/meetings.contract';
import type { AttendeeView } from '@miteinander/shared/people/people.contract';
import type { PanelistView } from '@miteinander/shared/speakers/panelists.contract';
import type { Voice } from '@miteinander/shared/speakers/request-states';
import { useState } from 'react';
import type { FloorKey } from '../i18n/floor.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { Field } from '../ui/field.tsx';
import { Select } from '../ui/select.tsx';
import styles from './ask-to-speak.module.css';
import type { Asking, AskingFault } from './asking.ts';
import { TopicField } from './topic-field.tsx';
import { VoiceChoice } from './voice-choice.tsx';

interface AskDetailsProps {
  me: AttendeeView;
  names: MeetingView['names'];
  ways: readonly Voice[];
  voice: Voice;
  panelists: readonly PanelistView[];
  asking: Asking;
  faults: readonly AskingFault[];
  onChange: (change: Partial<Asking>) => void;
}

/** What can be said about a request and need not be. It opens by itself where something in it is wrong or was begun. */
export function AskDetails(props: AskDetailsProps) {
  const { me, names, ways, voice, panelists, asking, faults, onChange } = props;
  const { t } = useI18n<FloorKey>();
  const isName = faults.includes('name-missing') && asking.name.trim() === '';
  const [isBegun] = useState(voice !== 'read-out' && asking.topic !== '');
  const isMicrophone = faults.includes('microphone-wrong');
  return (
    <details className={styles.details} open={isName || isMicrophone || isBegun || undefined}>
      <summary>{t('floor.ask-details')}</summary>
      <div className={styles.form}>
        {voice !== 'read-out' && <TopicField asking={asking} faults={faults} onChange={onChange} />}
        {panelists.length > 0 && (
          <Select
            label={t('floor.panelist')}
            value={asking.panelist ?? ''}
            onChange={(event) => onChange({ panelist: event.target.value || null })}
          >
            <option value="">{t('floor.panelist-all')}</option>
            {panelists.map(({ id, name, organisation }) => (
              <option key={id} value={id}>
                {organisation === null ? name : `${name}, ${organisation}`}
              </option>
            ))}
          </Select>
        )}
        {names !== 'off' && (
          <Field
            label={t('floor.name')}
            hint={names === 'optional' ? t('floor.name-hint') : undefined}
            value={asking.name}
            maxLength={80}
            autoComplete="name"
            error={isName ? t('floor.name-missing') : undefined}
            onChange={(event) => onChange({ name: event.target.value })}
          />
        )}
        {me.attendance === 'hall' && ways.length > 1 && (
          <VoiceChoice ways={ways} voice={voice} onChange={onChange} />
        )}
        {voice === 'microphone' && (
          <Field
            label={t('floor.microphone')}
            hint={t('floor.microphone-hint')}
            inputMode="numeric"
            maxLength={2}
            value={asking.microphone}
            error={isMicrophone ? t('floor.microphone-wrong') : undefined}
            onChange={(event) => onChange({ microphone: event.target.value })}
          />
        )}
      </div>
    </details>
  );
}
