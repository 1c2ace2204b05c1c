import type { MeetingView } from '@miteinander/shared/meetings/meetings.contract';
import type { AttendeeView } from '@miteinander/shared/people/people.contract';
import type { RequestKind } from '@miteinander/shared/speakers/request-states';
import type { FloorView } from '@miteinander/shared/speakers/speakers.contract';
import { useState, type FormEvent } from 'react';
import type { FloorKey } from '../i18n/floor.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { useThings } from '../live/hooks.tsx';
import { useOutbox } from '../live/outbox-hooks.tsx';
import { Button } from '../ui/button.tsx';
import { Choice } from '../ui/choice.tsx';
import { useSpeech } from '../ui/live-region.tsx';
import { AskDetails } from './ask-details.tsx';
import styles from './ask-to-speak.module.css';
import { type Asking, type AskingFault, requestOf } from './asking.ts';
import { readySound } from './call-signal.ts';
import { waysFor } from './heard.ts';
import { TopicField } from './topic-field.tsx';
import { askKey } from './use-own-request.ts';
import { VoiceChoice } from './voice-choice.tsx';

interface AskToSpeakProps {
  meeting: MeetingView;
  me: AttendeeView;
  floor: FloorView;
  /** what can be asked for; it stays so, also if the list closes while somebody fills it in */
  kinds: readonly RequestKind[];
  asking: Asking;
  onChange: (asking: Asking) => void;
  onSent: () => void;
}

/** Asks for the word: one tap for the usual case; everything else is optional. */
export function AskToSpeak({ meeting, me, floor, kinds, asking, onChange, onSent }: AskToSpeakProps) {
  const { t } = useI18n<FloorKey>();
  const { announce } = useSpeech();
  const outbox = useOutbox();
  const panelists = useThings(floor.id, 'panelists').toSorted((a, b) => a.position - b.position);
  const [faults, setFaults] = useState<readonly AskingFault[]>([]);
  const ways = waysFor(me.attendance, floor.voices);
  const voice = ways.find((way) => way === asking.voice) ?? ways[0];
  const kind = kinds.find((each) => each === asking.kind) ?? kinds[0]!;
  const change = (part: Partial<Asking>) => onChange({ ...asking, ...part });
  const send = (event: FormEvent) => {
    event.preventDefault();
    readySound();
    const made = requestOf({ ...asking, kind }, { session: floor.id, names: meeting.names, ways, panelists });
    if ('faults' in made) return setFaults(made.faults);
    outbox.put(askKey(floor.id), 'speaker:request', made.input);
    announce(t('floor.ask-sent'));
    onSent();
  };
  return (
    <form className={styles.form} onSubmit={send} noValidate>
      <fieldset className={styles.kinds}>
        <legend className={styles.legend}>{t('floor.ask-kind')}</legend>
        {kinds.map((each) => (
          <Choice
            key={each}
            type="radio"
            name="kind"
            checked={each === kind}
            onChange={() => change({ kind: each })}
          >
            <strong className={styles.name}>{t(`floor.kind.${each}`)}</strong>
            <span className={styles.what}>{t(`floor.kind-what.${each}`)}</span>
          </Choice>
        ))}
      </fieldset>
      {me.attendance === 'remote' && <VoiceChoice ways={ways} voice={voice} onChange={change} />}
      {voice === 'read-out' && <TopicField asking={asking} faults={faults} onChange={change} isReadOut />}
      <AskDetails
        me={me}
        names={meeting.names}
        ways={ways}
        voice={voice}
        panelists={panelists}
        {...{ asking, faults }}
        onChange={change}
      />
      <div className={styles.send}>
        <Button type="submit" look="strong" wide>
          {t('floor.ask-send')}
        </Button>
      </div>
      <p className={styles.hint}>{t(`floor.who-sees-${me.attendance}`)}</p>
    </form>
  );
}
