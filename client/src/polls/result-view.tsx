import type { MeetingView } from '@miteinander/shared/meetings/meetings.contract';
import type { PollView, ResultView } from '@miteinander/shared/polls/polls.contract';
import { useState } from 'react';
import type { AttendeeKey } from '../i18n/attendee.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { findingSentence, resultText } from '../stage/result-text.ts';
import { stageWords } from '../stage/stage-words.ts';
import { BarChart, type ChartSeries } from '../ui/bar-chart.tsx';
import { Segmented } from '../ui/segmented.tsx';
import type { Answer } from './answers.ts';
import type { BallotState } from './ballot-state.ts';
import styles from './poll-result.module.css';
import { type Figures, type Layout, resultFigures } from './result-figures.ts';
import { findingOf } from './result-finding.ts';
import { useSpokenResult } from './use-spoken-result.ts';

interface ResultChartsProps {
  meeting: MeetingView;
  poll: PollView;
  result: ResultView;
  answers: Answer[];
  own: BallotState['answer'];
}

/** A result as charts: everybody together and, where there are enough votes, hall beside remote, and groups. */
export function ResultCharts({ meeting, poll, result, answers, own }: ResultChartsProps) {
  const { t, language, text: localText } = useI18n<AttendeeKey>();
  const [layout, setLayout] = useState<Layout>('total');
  const layouts = layoutsOf(result);
  const figures = resultFigures(poll, result, layouts.includes(layout) ? layout : 'total');
  if (!figures) return null;
  const words = stageWords(language, meeting);
  const text = resultText(words, poll, meeting);
  const isOwn = (key: string) => own !== null && [own].flat().includes(key);
  const rows = figures.rows.map((row) => {
    const answer = answers.find((each) => each.key === row.key);
    return {
      key: row.key,
      label: text.answer(row.key),
      lang: answer?.lang,
      bars: row.bars,
      own: isOwn(row.key) ? t('poll.own') : undefined,
    };
  });
  const caption = words.t('result.table', { question: localText(poll.question) });
  const sentence = findingSentence(findingOf(figures), text);

  return (
    <>
      {layouts.length > 1 && (
        <Segmented
          label={t('poll.by')}
          segments={layouts.map((each) => ({ value: each, label: t(`poll.by-${each}`) }))}
          value={figures.layout}
          onChange={setLayout}
        />
      )}
      <Spoken sentence={sentence} />
      <BarChart caption={caption} sentence={sentence} series={seriesOf(figures, text.series)} rows={rows} />
      {figures.hidden > 0 && (
        <p className={styles.note}>{words.t('result.hidden-groups', { n: figures.hidden })}</p>
      )}
    </>
  );
}

/** A component, because there is not always a sentence. */
function Spoken({ sentence }: { sentence: string }) {
  useSpokenResult(sentence);
  return null;
}

function layoutsOf(result: ResultView): Layout[] {
  const layouts: Layout[] = ['total'];
  if (result.byAttendance?.parts.length) layouts.push('attendance');
  if (result.byGroup?.parts.length) layouts.push('group');
  return layouts;
}

function seriesOf(figures: Figures, label: (key: string) => string): ChartSeries[] {
  return figures.series.map(({ key, votes }) => ({
    key,
    votes,
    label: label(key),
    tone: toneOf(key, figures.layout),
  }));
}

function toneOf(key: string, layout: Layout): ChartSeries['tone'] {
  if (layout === 'group') return 'plain';
  return key === 'hall' || key === 'remote' ? key : 'ink';
}
