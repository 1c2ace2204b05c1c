import type { PollView, ResultView } from '@miteinander/shared/polls/polls.contract';
import type { DisplayWords } from '../i18n/display.de.ts';
import { AttendanceMark } from '../people/attendance-mark.tsx';
import { clock, timeLeftMs } from '../polls/time-left.ts';
import styles from './poll-progress.module.css';

interface PollProgressProps {
  poll: PollView;
  result: ResultView | undefined;
  words: DisplayWords;
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
      {!isCompact && result && <Figure value={String(result.votes)} unit={words.voteWord(result.votes)} />}
      {left !== null && <Figure value={clock(left)} unit={words.timeLeft} />}
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

function Turnout({ turnout, words }: { turnout: { hall: number; remote: number }; words: DisplayWords }) {
  return (
    <p className={styles.turnout}>
      {(['hall', 'remote'] as const).map((attendance) => (
        <span key={attendance}>
          <AttendanceMark attendance={attendance} /> {words[attendance]}{' '}
          <span className={styles.steps}>{words.atLeast(turnout[attendance])}</span>
        </span>
      ))}
    </p>
  );
}

function noteOn(poll: PollView, result: ResultView | undefined, words: DisplayWords): string | null {
  if (result?.tooFew) return `${words.tooFew} ${words.tooFewWhy}`;
  return poll.state === 'closed' && result?.cells === null ? words.resultSoon : null;
}
