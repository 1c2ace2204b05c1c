import type { MeetingView } from '@miteinander/shared/meetings/meetings.contract';
import { useI18n } from '../i18n/i18n.tsx';
import type { PanelistKey } from '../i18n/panelist.de.ts';
import { useClock } from '../sessions/use-clock.ts';
import { ConnectionMark } from '../ui/connection-mark.tsx';
import { PanelistNotice } from './panelist-notice.tsx';
import type { PodiumState } from './podium-state.ts';

/** Before the session, after it, or without a place in any: the page goes on by itself. */
export function Waiting({ state, meeting }: { state: PodiumState; meeting: MeetingView }) {
  const { t, text } = useI18n<PanelistKey>();
  const clock = useClock(meeting.timeZone);
  if (state.kind === 'planned') {
    const { title, startsAt } = state.next;
    const when = { day: clock.day(startsAt), time: clock.time(startsAt) };
    return (
      <PanelistNotice title={text(title)} text={t('planned.text', when)}>
        <ConnectionMark />
      </PanelistNotice>
    );
  }
  const what = state.kind === 'over' ? 'over' : 'none';
  return (
    <PanelistNotice title={t(`${what}.title`)} text={t(`${what}.text`)}>
      <ConnectionMark />
    </PanelistNotice>
  );
}
