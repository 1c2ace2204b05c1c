import type { MeetingView } from '@miteinander/shared/meetings/meetings.contract';
import type { FloorView } from '@miteinander/shared/speakers/speakers.contract';
import type { FloorKey } from '../i18n/floor.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import styles from './next-speakers.module.css';
import { SpeakerLine } from './speaker-line.tsx';

interface NextSpeakersProps {
  floor: FloorView;
  groups: MeetingView['groups'];
  mine: string | null;
}

/** Those who are suggested next; the rest as a number, so that nobody is lined up in public. */
export function NextSpeakers({ floor: { next, waiting, list }, groups, mine }: NextSpeakersProps) {
  const { t } = useI18n<FloorKey>();
  const rest = waiting - next.length;
  return (
    <section className={styles.next} aria-label={t('floor.next')}>
      <h2 className={styles.label}>{t('floor.next')}</h2>
      {next.length === 0 ? (
        <p className={styles.empty}>
          {t('floor.empty')}
          {list === 'open' && `. ${t('floor.empty-open')}`}
        </p>
      ) : (
        <ol className={styles.list}>
          {next.map((speaker) => (
            <li key={speaker.request ?? speaker.panelist}>
              <SpeakerLine
                speaker={speaker}
                groups={groups}
                isMe={speaker.request !== null && speaker.request === mine}
              />
            </li>
          ))}
        </ol>
      )}
      {rest > 0 && <p className={styles.rest}>{t('floor.more', { n: rest })}</p>}
    </section>
  );
}
