import type { PollView, ResultView } from '@miteinander/shared/polls/polls.contract';
import { clock, timeLeftMs } from '../polls/time-left.ts';
import { AttendanceMark } from '../ui/attendance-badge.tsx';
import styles from './poll-progress.module.css';
import { type StageWords, turnoutWords } from './stage-words.ts';

const lastMs = 10_000;

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
      {left !== null && <TimeLeft leftMs={left} words={words} />}
      {!isCompact && result?.turnout && <Turnout turnout={result.turnout} words={words} />}
      {note && <p className={styles.note}>{note}</p>}
    </div>
  );
}

/** In the last seconds a colour and other words say that it ends. */
function TimeLeft({ leftMs, words }: { leftMs: number; words: StageWords }) {
  const isLast = leftMs <= lastMs;
  const unit = words.t(isLast ? 'time.last' : 'time.remaining');
  return <Figure value={clock(leftMs)} unit={unit} isLast={isLast} />;
}

function Figure({ value, unit, isLast = false }: { value: string; unit: string; isLast?: boolean }) {
  return (
    <p className={styles.figure} data-last={isLast || undefined}>
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
          <span className={styles.steps}>{turnoutWords(turnout[attendance], words)}</span>
        </span>
      ))}
    </p>
  );
}

function noteOn(poll: PollView, result: ResultView | undefined, words: StageWords): string | null {
  if (result?.tooFew) return words.t('result.too-few');
  return poll.state === 'closed' && result?.cells === null ? words.t('result.soon') : null;
}
