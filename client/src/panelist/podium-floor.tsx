import type { MeetingView } from '@miteinander/shared/meetings/meetings.contract';
import type { FloorView } from '@miteinander/shared/speakers/speakers.contract';
import type { FloorKey } from '../i18n/floor.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { useThingIn } from '../live/stream-hooks.tsx';
import { FloorTexts } from '../speakers/floor-texts.tsx';
import { NextSpeakers } from '../speakers/next-speakers.tsx';
import { OnTheFloor } from '../speakers/on-the-floor.tsx';
import styles from './podium-floor.module.css';

interface PodiumFloorProps {
  meeting: MeetingView;
  session: string;
  me: string | null;
}

/** Who speaks and who is next; when it is oneself, one's own time says so. */
export function PodiumFloor({ meeting, session, me }: PodiumFloorProps) {
  const floor = useThingIn(session, 'panelist', 'floors', session);
  const isMine = me !== null && floor?.turn?.speaker.panelist === me;
  if (floor === undefined || !isUsed(floor)) return null;
  return (
    <FloorTexts>
      <div className={styles.floor}>
        <Speakers floor={floor} isMine={isMine} groups={meeting.groups} me={me} />
      </div>
    </FloorTexts>
  );
}

/** A session in which nobody speaks through the list does not talk about it. */
function isUsed({ turn, called, waiting, list }: FloorView): boolean {
  return turn !== null || called !== null || waiting > 0 || list === 'open';
}

interface SpeakersProps {
  floor: FloorView;
  isMine: boolean;
  groups: MeetingView['groups'];
  me: string | null;
}

function Speakers({ floor, isMine, groups, me }: SpeakersProps) {
  const { t } = useI18n<FloorKey>();
  const { turn, called, next } = floor;
  const isCalled = me !== null && called?.panelist === me;
  // One's own request, if it is one's own place that waits.
  const mine = [turn?.speaker, called, ...next].find((each) => each?.panelist === me && me !== null);
  return (
    <>
      {isCalled && <output className={styles.called}>{t('call.title')}</output>}
      {!isMine && <OnTheFloor floor={floor} groups={groups} mine={mine?.request ?? null} />}
      <NextSpeakers floor={floor} groups={groups} mine={mine?.request ?? null} />
    </>
  );
}
