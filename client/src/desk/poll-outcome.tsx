import type { MeetingView } from '@miteinander/shared/meetings/meetings.contract';
import type { PollView, ResultView } from '@miteinander/shared/polls/polls.contract';
import { pollType } from '@miteinander/shared/polls/poll-types';
import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { type Layout, resultFigures } from '../polls/result-figures.ts';
import { findingOf } from '../polls/result-finding.ts';
import { findingSentence, resultText } from '../stage/result-text.ts';
import { ResultChart } from '../stage/result-chart.tsx';
import { ResultTable } from '../stage/result-table.tsx';
import { stageWords } from '../stage/stage-words.ts';
import styles from './poll-outcome.module.css';
import { Turnout } from './turnout.tsx';

interface PollOutcomeProps {
  poll: PollView;
  result: ResultView | undefined;
  meeting: MeetingView | undefined;
  layout: Layout;
}

/** What the crew may see of a poll: its answers, then either the turnout or the result. */
export function PollOutcome({ poll, result, meeting, layout }: PollOutcomeProps) {
  const { t, language, text: inLanguage } = useI18n<DeskKey>();
  const text = resultText(stageWords(language, meeting), poll, meeting);
  const figures = resultFigures(poll, result, layout);
  const isOver = poll.state === 'closed' || poll.state === 'archived';
  if (figures) {
    return (
      <div className={styles.outcome}>
        {isOver && <Visibility poll={poll} />}
        <ResultChart figures={figures} text={text} most={14} />
        <p className={styles.sentence} data-sentence="">
          {findingSentence(findingOf(figures), text)}
        </p>
        {!isOver && layout !== 'total' && <p className={styles.note}>{t('card.splitLater')}</p>}
        {isOver && figures.withheld && layout !== 'total' && (
          <p className={styles.note}>{text.words.t(`result.withheld.${layout}`)}</p>
        )}
        <details className={styles.table}>
          <summary>{t('card.table')}</summary>
          <ResultTable figures={figures} text={text} caption={inLanguage(poll.question)} />
        </details>
      </div>
    );
  }
  return (
    <div className={styles.outcome}>
      {result?.turnout && <Turnout votes={result.votes} turnout={result.turnout} />}
      {result?.tooFew && <p className={styles.note}>{t('card.tooFew')}</p>}
      {result?.turnout && !isOver && <p className={styles.note}>{t('card.secret')}</p>}
      <ul className={styles.answers}>
        {pollType(poll.type)
          .keys(poll)
          .map((key) => (
            <li key={key}>{text.answer(key)}</li>
          ))}
      </ul>
    </div>
  );
}

function Visibility({ poll }: { poll: PollView }) {
  const { t } = useI18n<DeskKey>();
  return <p className={styles.note}>{poll.revealed ? t('card.shownToAll') : t('card.hiddenFromAll')}</p>;
}
