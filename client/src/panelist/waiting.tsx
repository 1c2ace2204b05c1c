import type { MeetingView } from '@miteinander/shared/meetings/meetings.contract';
import { useI18n } from '../i18n/i18n.tsx';
import type { PanelistKey } from '../i18n/panelist.de.ts';
import { useClock } from '../sessions/use-clock.ts';
import { ConnectionMark } from '../ui/connection-mark.tsx';
import { PanelistNotice } from './panelist-notice.tsx';
import type { PodiumState } from './podium-state.ts';

/** Before the session, after it, without a place in any, or not any more: the page goes on by itself. */
export function Waiting({ state, meeting }: { state: PodiumState; meeting: MeetingView }) {
  const { t, text, language } = useI18n<PanelistKey>();
  const clock = useClock(meeting.timeZone);
  if (state.kind === 'planned') {
    const { title, startsAt } = state.next;
    const when = { day: clock.day(startsAt), time: clock.time(startsAt) };
    return (
      <PanelistNotice title={text(title)} text={t('planned.text', when)}>
        {state.gone.map((session) => (
          <p key={session.id}>{t('left.note', { title: text(session.title) })}</p>
        ))}
        <ConnectionMark />
      </PanelistNotice>
    );
  }
  if (state.kind === 'left') {
    const titles = state.gone.map(({ title }) => t('left.quoted', { title: text(title) }));
    const from = new Intl.ListFormat(language).format(titles);
    return (
      <PanelistNotice title={t('left.title')} text={t('left.text', { from })}>
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
