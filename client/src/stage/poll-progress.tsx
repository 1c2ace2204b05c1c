import type { PollView, ResultView } from '@miteinander/shared/polls/polls.contract';
import { clock, timeLeftMs } from '../polls/time-left.ts';
import { AttendanceMark } from '../ui/attendance-badge.tsx';
import styles from './poll-progress.module.css';
import type { StageWords } from './stage-words.ts';

interface PollProgressProps {
  poll: PollView;
  result: ResultView | undefined;
  words: StageWords;
  nowMs: number;
  /** beside a chart that is growing: time and notes alone */
  isCompact: boolean;
}

/** How it stands while nobody may see the result: votes so far, from where, how long it goes on. */
export function PollProgress({ poll, result, words, nowMs, isCompact }: PollProgressProps) {
  const left = timeLeftMs(poll, nowMs);
  const note = noteOn(poll, result, words);
  if (poll.state === 'draft') return null;
  return (
    <div className={styles.progress}>
      {!isCompact && result && (
        <Figure value={String(result.votes)} unit={words.t('votes.word', { n: result.votes })} />
      )}
      {left !== null && <Figure value={clock(left)} unit={words.t('time.remaining')} />}
      {!isCompact && result?.turnout && <Turnout turnout={result.turnout} words={words} />}
      {note && <p className={styles.note}>{note}</p>}
    </div>
  );
}

function Figure({ value, unit }: { value: string; unit: string }) {
  return (
    <p className={styles.figure}>
      <strong>{value}</strong> {unit}
    </p>
  );
}

function Turnout({ turnout, words }: { turnout: { hall: number; remote: number }; words: StageWords }) {
  return (
    <p className={styles.turnout}>
      {(['hall', 'remote'] as const).map((attendance) => (
        <span key={attendance}>
          <AttendanceMark attendance={attendance} /> {words.t(`series.${attendance}`)}{' '}
          <span className={styles.steps}>{atLeast(turnout[attendance], words)}</span>
        </span>
      ))}
    </p>
  );
}

function noteOn(poll: PollView, result: ResultView | undefined, words: StageWords): string | null {
  if (result?.tooFew) return words.t('result.too-few');
  return poll.state === 'closed' && result?.cells === null ? words.t('result.soon') : null;
}

/** Turnout comes in steps of five, rounded down. */
function atLeast(people: number, words: StageWords): string {
  return people === 0 ? words.t('votes.under-five') : words.t('votes.at-least', { n: people });
}
