import type { PollView } from '@miteinander/shared/polls/polls.contract';
import type { AttendeeKey } from '../i18n/attendee.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { Timer } from '../ui/timer.tsx';
import { choiceRule } from './answers.ts';
import type { Deadline } from './own-deadline.ts';
import styles from './poll-card.module.css';

interface PollStatusProps {
  id: string;
  poll: PollView;
  /** one's own */
  deadline: Deadline | null;
  isOpen: boolean;
}

/** The line above the question: how many to choose, which round, how much time is left. */
export function PollStatus({ id, poll, deadline, isOpen }: PollStatusProps) {
  const { t } = useI18n<AttendeeKey>();
  const parts = [
    poll.round > 1 ? t('poll.round', { n: poll.round }) : null,
    isOpen ? choiceRule(poll, t) : null,
    statusWord(poll, isOpen, t),
    isOpen && deadline !== null && deadline.why !== 'everybody' ? t(`poll.time-${deadline.why}`) : null,
  ].filter((part) => part !== null);
  return (
    <p id={id} className={styles.status}>
      {parts.join(' · ')}
      {isOpen && deadline !== null && (
        <>
          {parts.length > 0 && (deadline.why === 'everybody' ? ' · ' : ' ')}
          <Timer until={deadline.until} />
        </>
      )}
    </p>
  );
}

function statusWord(
  poll: PollView,
  isOpen: boolean,
  t: ReturnType<typeof useI18n<AttendeeKey>>['t'],
): string | null {
  switch (poll.state) {
    case 'open':
      return null;
    case 'closing':
      return t(isOpen ? 'poll.closing' : 'poll.closing-others');
    case 'counting':
      return t('poll.counting');
    default:
      return t('poll.closed');
  }
}
