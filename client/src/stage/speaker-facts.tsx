import type { SpeakerView } from '@miteinander/shared/speakers/speakers.contract';
import { AttendanceMark } from '../ui/attendance-badge.tsx';
import { kindKey } from './on-the-floor.ts';
import styles from './speaker-facts.module.css';
import type { Surroundings } from './surroundings.ts';

interface SpeakerFactsProps extends Pick<Surroundings, 'words' | 'meeting'> {
  speaker: SpeakerView;
  look?: 'large' | 'small';
}

/** Where somebody is and for whom they speak, as far as that is for everybody to know. */
export function SpeakerFacts({ speaker, words, meeting, look = 'small' }: SpeakerFactsProps) {
  const { organisation, attendance, kind, number, name } = speaker;
  const group = meeting?.groups.find(({ id }) => id === speaker.group);
  const isSaid = organisation ?? attendance ?? group ?? kind ?? (name !== null && number !== null);
  if (!isSaid) return null;
  return (
    <p className={styles.facts} data-look={look}>
      {organisation && <bdi className={styles.organisation}>{organisation}</bdi>}
      {attendance && (
        <span className={styles.where}>
          <AttendanceMark attendance={attendance} /> {words.t(`series.${attendance}`)}
        </span>
      )}
      {group && <span dir="auto">{words.text(group.text)}</span>}
      {kind && kind !== 'contribution' && <span>{words.t(kindKey(kind))}</span>}
      {name !== null && number !== null && <span>{words.t('speaker.number', { n: number })}</span>}
    </p>
  );
}
