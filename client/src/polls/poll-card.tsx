import type { MeetingView } from '@miteinander/shared/meetings/meetings.contract';
import type { PollView } from '@miteinander/shared/polls/polls.contract';
import { useId } from 'react';
import type { AttendeeKey } from '../i18n/attendee.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { useServerNow } from '../live/hooks.tsx';
import { answersOf } from './answers.ts';
import { BallotNote } from './ballot-note.tsx';
import { ClosedPoll } from './closed-poll.tsx';
import { MultipleForm } from './multiple-form.tsx';
import { isTaken, ownDeadline, type Voter } from './own-deadline.ts';
import styles from './poll-card.module.css';
import { PollResult } from './poll-result.tsx';
import { PollStatus } from './poll-status.tsx';
import { SingleForm } from './single-form.tsx';
import { useBallot } from './use-ballot.ts';
import { useKeptFocus } from './use-kept-focus.ts';

export interface PollCardProps {
  session: string;
  meeting: MeetingView;
  poll: PollView;
  voter: Voter;
}

/** A poll from its opening to its result, in one place: it changes, but it does not move. */
export function PollCard({ session, meeting, poll, voter }: PollCardProps) {
  const i18n = useI18n<AttendeeKey>();
  const id = useId();
  const now = useServerNow(poll.state === 'closing' ? 250 : null);
  const isOpen = isTaken(poll, voter, now);
  const { state, cast, dismiss } = useBallot(session, poll);
  const { target, watch } = useKeptFocus<HTMLHeadingElement>(isOpen);
  const answers = answersOf(poll, i18n);
  const isDone = poll.state === 'closed' || poll.state === 'archived';
  // The button goes with what it says, so the focus goes on at the question.
  const onDismiss = () => {
    dismiss();
    target.current?.focus({ preventScroll: true });
  };
  const labels = { labelledBy: `${id}-question`, describedBy: `${id}-status` };

  return (
    <article
      className={styles.card}
      aria-labelledby={labels.labelledBy}
      data-running={!isDone || undefined}
      {...watch}
    >
      <header className={styles.header}>
        <h2
          ref={target}
          tabIndex={-1}
          id={labels.labelledBy}
          className={styles.question}
          lang={i18n.lang(poll.question)}
        >
          {i18n.text(poll.question)}
        </h2>
        <PollStatus
          id={labels.describedBy}
          poll={poll}
          deadline={ownDeadline(poll, voter, meeting.streamGraceS * 1_000)}
          isOpen={isOpen}
        />
      </header>
      {isDone ? (
        <ClosedPoll session={session} poll={poll} answers={answers} state={state} onDismiss={onDismiss} />
      ) : (
        <>
          {poll.type === 'multiple' ? (
            <MultipleForm
              poll={poll}
              answers={answers}
              sent={Array.isArray(state.answer) ? state.answer : null}
              isOpen={isOpen}
              {...labels}
              noteId={`${id}-note`}
              onSend={cast}
            />
          ) : (
            <SingleForm
              poll={poll.id}
              answers={answers}
              chosen={typeof state.answer === 'string' ? state.answer : null}
              isOpen={isOpen}
              labelledBy={labels.labelledBy}
              onChoose={cast}
            />
          )}
          <BallotNote id={`${id}-note`} note={state.note} isOpen={isOpen} onDismiss={onDismiss} />
        </>
      )}
      <PollResult session={session} meeting={meeting} poll={poll} answers={answers} own={state.answer} />
    </article>
  );
}
