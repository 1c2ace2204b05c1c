import type { MeetingView } from '@miteinander/shared/meetings/meetings.contract';
import { useThing, useThings } from '../live/hooks.tsx';
import { FloorTexts } from './floor-texts.tsx';
import styles from './floor-section.module.css';
import { OnTheFloor } from './on-the-floor.tsx';
import { newestOf } from './own-request.ts';
import { PlanLine } from './plan-line.tsx';

/** Which phase is on and who has the word, beside what else is on now. */
export function FloorNow({ meeting, session }: { meeting: MeetingView; session: string }) {
  const floor = useThing(session, 'floors', session);
  const mine = newestOf(useThings(session, 'requested'))?.id ?? null;
  return (
    <FloorTexts>
      <div className={styles.section}>
        <PlanLine session={session} timeZone={meeting.timeZone} isWhole={false} />
        {(floor?.turn || floor?.called) && <OnTheFloor floor={floor} groups={meeting.groups} mine={mine} />}
      </div>
    </FloorTexts>
  );
}
