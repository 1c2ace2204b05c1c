import type { PollView } from '@miteinander/shared/polls/polls.contract';
import type { AttendeeKey } from '../i18n/attendee.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import type { Answer } from './answers.ts';
import { BallotNote } from './ballot-note.tsx';
import type { BallotState } from './ballot-state.ts';
import styles from './poll-card.module.css';
import { useDraft } from './use-draft.ts';

interface ClosedPollProps {
  poll: PollView;
  answers: Answer[];
  state: BallotState;
}

/** What is left of the form once a poll is closed: one's own answer, and that what was only begun was not sent. */
export function ClosedPoll({ poll, answers, state }: ClosedPollProps) {
  const { t } = useI18n<AttendeeKey>();
  const draft = useDraft(poll.id);
  const own = state.answer === null ? [] : [state.answer].flat();
  const texts = own.flatMap((key) => answers.find((answer) => answer.key === key)?.text ?? []);
  return (
    <div>
      {texts.length > 0 ? (
        <p className={styles.own}>
          {t('poll.own')}: <strong>{texts.join(', ')}</strong>
        </p>
      ) : (
        state.note.kind === 'none' && <p className={styles.own}>{t('poll.not-voted')}</p>
      )}
      {draft !== undefined && <p>{t('poll.not-sent')}</p>}
      {state.note.kind !== 'none' && <BallotNote note={state.note} isOpen={false} />}
    </div>
  );
}
