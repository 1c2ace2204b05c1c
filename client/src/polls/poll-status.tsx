import type { PollView } from '@miteinander/shared/polls/polls.contract';
import type { AttendeeKey } from '../i18n/attendee.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { Timer } from '../ui/timer.tsx';
import { choiceRule } from './answers.ts';
import styles from './poll-card.module.css';

interface PollStatusProps {
  id: string;
  poll: PollView;
  attendance: 'hall' | 'remote';
  isOpen: boolean;
}

/** The line above the question: how many to choose, which round, how much time is left. */
export function PollStatus({ id, poll, attendance, isOpen }: PollStatusProps) {
  const { t } = useI18n<AttendeeKey>();
  const until = deadline(poll, attendance);
  const parts = [
    poll.round > 1 ? t('poll.round', { n: poll.round }) : null,
    isOpen ? choiceRule(poll, t) : null,
    statusWord(poll, isOpen, t),
  ].filter((part) => part !== null);
  return (
    <p id={id} className={styles.status}>
      {parts.join(' · ')}
      {isOpen && until !== null && (
        <>
          {parts.length > 0 && ' · '}
          <Timer until={until} />
        </>
      )}
    </p>
  );
}

/** While it is closing, those at their screens still have the seconds by which they hear the hall later. */
function deadline(poll: PollView, attendance: 'hall' | 'remote'): number | null {
  return poll.state === 'closing' ? (poll.acceptsUntil?.[attendance] ?? null) : poll.closesAt;
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
      return t(isOpen ? 'poll.closing' : 'poll.closing-remote');
    case 'counting':
      return t('poll.counting');
    default:
      return t('poll.closed');
  }
}
