import type { MeetingView } from '@miteinander/shared/meetings/meetings.contract';
import type { SessionView } from '@miteinander/shared/sessions/sessions.contract';
import { useI18n } from '../i18n/i18n.tsx';
import type { PanelistKey } from '../i18n/panelist.de.ts';
import { useOrigin, useServerNow } from '../live/hooks.tsx';
import { useThingsIn } from '../live/stream-hooks.tsx';
import { Stage } from '../stage/stage.tsx';
import { stageWords } from '../stage/stage-words.ts';
import { clockStepMs } from '../stage/surroundings.ts';
import { usePicture } from '../stage/use-picture.ts';
import styles from './on-screen.module.css';
import { stageInTheHall } from './stage-in-the-hall.ts';

/** What everybody sees behind the podium, drawn as displays draw it. */
export function OnScreen({ meeting, session }: { meeting: MeetingView; session: SessionView }) {
  const { t } = useI18n<PanelistKey>();
  const displays = useThingsIn(meeting.id, 'display', 'displays');
  const stageId = stageInTheHall(displays, { meeting: meeting.id, session: session.id });
  const picture = usePicture(meeting.id, stageId);
  const origin = useOrigin();
  const nowMs = useServerNow(clockStepMs(picture, undefined));
  const language = displays.find((display) => display.kind === 'hall')?.language ?? null;
  const words = stageWords(language, meeting);
  return (
    <section className={styles.section}>
      <h2 className={styles.title}>{t('screen.title')}</h2>
      <div className={styles.screen} data-theme="light" lang={words.language}>
        {picture ? (
          <div inert className={styles.picture}>
            <Stage
              picture={picture}
              words={words}
              meeting={meeting}
              origin={origin}
              nowMs={nowMs}
              hasFooter={false}
            />
          </div>
        ) : (
          <p className={styles.empty}>{t('screen.none')}</p>
        )}
      </div>
    </section>
  );
}
