import type { MeetingView } from '@miteinander/shared/meetings/meetings.contract';
import type { FloorKey } from '../i18n/floor.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { useThing, useThings } from '../live/hooks.tsx';
import { FloorTexts } from './floor-texts.tsx';
import styles from './floor-section.module.css';
import { OnTheFloor } from './on-the-floor.tsx';
import { newestOf } from './own-request.ts';
import { PlanLine } from './plan-line.tsx';

interface FloorNowProps {
  meeting: MeetingView;
  session: string;
}

/** Which phase is on and who has the word, beside what else is on now. */
export function FloorNow(props: FloorNowProps) {
  return (
    <FloorTexts>
      <Now {...props} />
    </FloorTexts>
  );
}

function Now({ meeting, session }: FloorNowProps) {
  const { t } = useI18n<FloorKey>();
  const floor = useThing(session, 'floors', session);
  const mine = newestOf(useThings(session, 'requested'))?.id ?? null;
  return (
    <div className={styles.section}>
      <PlanLine session={session} timeZone={meeting.timeZone} isWhole={false} />
      {floor?.list === 'open' && <p>{t('floor.open-now')}</p>}
      {(floor?.turn || floor?.called) && <OnTheFloor floor={floor} groups={meeting.groups} mine={mine} />}
    </div>
  );
}
