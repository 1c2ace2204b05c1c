import { clock, timeLeftMs } from '../polls/time-left.ts';
import { resultFigures } from '../polls/result-figures.ts';
import { clockOf } from '../sessions/session-times.ts';
import { ResultLegend } from '../stage/result-body.tsx';
import { findingOf } from '../polls/result-finding.ts';
import { ResultChart } from '../stage/result-chart.tsx';
import { ResultTable } from '../stage/result-table.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import { findingSentence, resultText } from '../stage/result-text.ts';
import { groupedCode, joinAddress, type Surroundings } from '../stage/surroundings.ts';
import { timerState } from '../stage/timer-state.ts';
import type { LowerThirdContent } from './lower-third-of.ts';
import styles from './lower-third.module.css';
import { QuestionThird } from './question-third.tsx';
import { SpeakerThird } from './speaker-third.tsx';

/** Answers beside a video; more than these are summed up. */
const most = 4;

interface LowerThirdProps extends Surroundings {
  content: LowerThirdContent;
}

/** Poll, announcement or countdown, as short as it can be said. */
export function LowerThird({ content, ...surroundings }: LowerThirdProps) {
  switch (content.kind) {
    case 'poll':
      return <PollThird {...surroundings} content={content} />;
    case 'announcement': {
      const { words } = surroundings;
      return (
        <>
          <p className={styles.above}>{words.t('announcement')}</p>
          <h1 className={styles.title} dir="auto" data-lines="4">
            {words.text(content.announcement.text)}
          </h1>
        </>
      );
    }
    case 'question':
      return <QuestionThird words={surroundings.words} content={content} />;
    case 'speaker':
      return <SpeakerThird {...surroundings} content={content} />;
    case 'timer':
      return <TimerThird {...surroundings} timer={content.timer} />;
  }
}

function PollThird({ content, ...surroundings }: Surroundings & { content: PollContent }) {
  const { words, meeting, nowMs } = surroundings;
  const { poll, result, layout } = content;
  const figures = resultFigures(poll, result, layout === 'group' ? 'total' : layout);
  const text = resultText(words, poll, meeting);
  const left = timeLeftMs(poll, nowMs);
  return (
    <>
      <p className={styles.above}>
        <strong>{words.t(`poll.${poll.state}`)}</strong>
        {left !== null && <Clock leftMs={left} isLast={left <= 10_000} unit={words.t('time.remaining')} />}
        {result && <span>{words.t('votes', { n: result.votes })}</span>}
      </p>
      <h1 className={styles.title} dir="auto" data-lines="3">
        {words.text(poll.question)}
      </h1>
      {figures && (
        <div className={styles.chart}>
          <ResultChart figures={figures} text={text} most={most} />
          <p className={styles.legend}>
            <ResultLegend figures={figures} text={text} />
          </p>
          <VisuallyHidden as="div">
            <p data-sentence="">{findingSentence(findingOf(figures), text)}</p>
            <ResultTable
              figures={figures}
              text={text}
              caption={words.t('result.table', { question: words.text(poll.question) })}
            />
          </VisuallyHidden>
        </div>
      )}
      {poll.state === 'open' && <HowToJoin {...surroundings} />}
    </>
  );
}

type PollContent = Extract<LowerThirdContent, { kind: 'poll' }>;

function TimerThird({
  timer,
  words,
  meeting,
  nowMs,
}: Surroundings & Pick<Extract<LowerThirdContent, { kind: 'timer' }>, 'timer'>) {
  const state = timerState(timer, nowMs);
  if (!timer?.endsAt || !state) return null;
  return (
    <>
      <h1 className={styles.above}>{timer.label ? words.text(timer.label) : words.t('timer')}</h1>
      <p className={styles.figures} data-phase={state.phase} role="timer" aria-live="off">
        <strong>{state.phase === 'over' ? words.t('timer.over') : clock(state.leftMs)}</strong>
        {meeting && state.phase !== 'over' && (
          <span>
            {words.t('timer.until', {
              time: clockOf(words.language, meeting.timeZone).time(timer.endsAt),
            })}
          </span>
        )}
      </p>
    </>
  );
}

function Clock({ leftMs, isLast, unit }: { leftMs: number; isLast: boolean; unit: string }) {
  return (
    <span className={styles.clock} data-last={isLast || undefined}>
      {clock(leftMs)} {unit}
    </span>
  );
}

function HowToJoin({ meeting, words, origin, hasFooter }: Surroundings) {
  if (!meeting?.joining || !hasFooter) return null;
  return (
    <p className={styles.join}>
      <strong>{joinAddress(origin, meeting.code).short}</strong>
      <span>
        {words.t('join.code')} <strong>{groupedCode(meeting.code)}</strong>
      </span>
    </p>
  );
}
