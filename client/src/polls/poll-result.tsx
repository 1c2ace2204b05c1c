import type { MeetingView } from '@miteinander/shared/meetings/meetings.contract';
import type { PollView, ResultView } from '@miteinander/shared/polls/polls.contract';
import type { AttendeeKey } from '../i18n/attendee.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { useThing } from '../live/hooks.tsx';
import { loaded } from '../ui/loaded.tsx';
import type { Answer } from './answers.ts';
import styles from './poll-result.module.css';
import type { BallotState } from './ballot-state.ts';

// Nobody needs charts before a vote is cast: they come when the first result does.
const ResultCharts = loaded(async () => (await import('./result-view.tsx')).ResultCharts, 3);

interface PollResultProps {
  session: string;
  meeting: MeetingView;
  poll: PollView;
  answers: Answer[];
  own: BallotState['answer'];
}

/** The result as far as this person may see it now, or why there is none. */
export function PollResult({ session, meeting, poll, answers, own }: PollResultProps) {
  const { t } = useI18n<AttendeeKey>();
  const result = useThing(session, 'results', poll.id);
  if (!result) return null;
  const isDone = poll.state === 'closed' || poll.state === 'archived';
  if (result.tooFew) return <TooFew />;
  if (!result.cells) {
    return (
      <p className={styles.votes}>
        {[isDone ? t('poll.result-soon') : null, votesOf(result, t)].filter(Boolean).join(' ')}
      </p>
    );
  }
  return (
    // A group and no landmark: there may be several results, and a list of landmarks is for finding one's way.
    <fieldset className={styles.result} aria-label={t('poll.result')}>
      <ResultCharts meeting={meeting} poll={poll} result={result} answers={answers} own={own} />
      <p className={styles.votes}>{votesOf(result, t)}</p>
    </fieldset>
  );
}

function votesOf(result: ResultView, t: ReturnType<typeof useI18n<AttendeeKey>>['t']): string | null {
  return result.votes > 0 ? t('poll.votes', { n: result.votes }) : null;
}

function TooFew() {
  const { t } = useI18n<AttendeeKey>();
  return (
    <div className={styles.few}>
      <span className={styles.five} aria-hidden="true">
        <i />
        <i />
        <i />
        <i />
        <i />
      </span>
      <p>
        {t('poll.too-few-votes')}
        <br />
        {t('poll.too-few-why')}
      </p>
    </div>
  );
}
