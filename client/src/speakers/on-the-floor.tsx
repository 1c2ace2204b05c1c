import type { MeetingView } from '@miteinander/shared/meetings/meetings.contract';
import type { FloorView } from '@miteinander/shared/speakers/speakers.contract';
import type { FloorKey } from '../i18n/floor.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import styles from './on-the-floor.module.css';
import { SpeakerLine } from './speaker-line.tsx';
import { SpeakingClock } from './speaking-clock.tsx';

interface OnTheFloorProps {
  floor: FloorView;
  groups: MeetingView['groups'];
  /** one's own request */
  mine: string | null;
}

/** Who has the word and for how long, and who was called to be next. */
export function OnTheFloor({ floor: { turn, called }, groups, mine }: OnTheFloorProps) {
  const { t } = useI18n<FloorKey>();
  const isMe = (request: string | null) => request !== null && request === mine;
  return (
    <section className={styles.floor} aria-label={t('floor.speaks')}>
      <h2 className={styles.label}>{t('floor.speaks')}</h2>
      {turn ? (
        <div className={styles.turn}>
          <SpeakerLine speaker={turn.speaker} groups={groups} isMe={isMe(turn.speaker.request)} />
          <SpeakingClock clock={turn.clock} />
          {turn.speaker.topic !== null && (
            <p className={styles.topic} dir="auto">
              {turn.speaker.topic}
            </p>
          )}
        </div>
      ) : (
        <p className={styles.nobody}>{t('floor.nobody')}</p>
      )}
      {called && (
        <div className={styles.called}>
          <p className={styles.label}>{t('floor.called')}</p>
          <SpeakerLine speaker={called} groups={groups} isMe={isMe(called.request)} />
        </div>
      )}
    </section>
  );
}
