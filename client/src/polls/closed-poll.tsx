import type { PollView } from '@miteinander/shared/polls/polls.contract';
import type { AttendeeKey } from '../i18n/attendee.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { useThing } from '../live/hooks.tsx';
import type { Answer } from './answers.ts';
import { BallotNote } from './ballot-note.tsx';
import type { BallotState } from './ballot-state.ts';
import styles from './poll-card.module.css';
import { useDraft } from './use-draft.ts';

interface ClosedPollProps {
  session: string;
  poll: PollView;
  answers: Answer[];
  state: BallotState;
  onDismiss: () => void;
}

/** What is left of the form once a poll is closed: one's own answer, and that what was only begun was not sent. */
export function ClosedPoll({ session, poll, answers, state, onDismiss }: ClosedPollProps) {
  const { t, language } = useI18n<AttendeeKey>();
  const draft = useDraft(poll.id);
  // A chart marks one's own answer itself.
  const hasChart = Boolean(useThing(session, 'results', poll.id)?.cells);
  const own = state.answer === null ? [] : [state.answer].flat();
  const texts = own.flatMap((key) => answers.find((answer) => answer.key === key)?.text ?? []);
  const { kind } = state.note;
  return (
    <div className={styles.closed}>
      {texts.length > 0 && !hasChart && (
        <p className={styles.own}>
          {t('poll.own')}: <strong>{new Intl.ListFormat(language).format(texts)}</strong>
        </p>
      )}
      {kind === 'none' && draft === undefined && <p className={styles.own}>{t('poll.not-voted')}</p>}
      {draft !== undefined && <p>{t('poll.not-sent')}</p>}
      {kind !== 'none' && !(kind === 'counted' && hasChart) && (
        <BallotNote note={state.note} isOpen={false} onDismiss={onDismiss} />
      )}
    </div>
  );
}
