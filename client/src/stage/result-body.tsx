import { ResultChart } from './result-chart.tsx';
import type { Figures, Layout } from '../polls/result-figures.ts';
import { findingOf } from '../polls/result-finding.ts';
import { ResultTable } from './result-table.tsx';
import { findingSentence, type ResultText } from './result-text.ts';
import styles from './result-body.module.css';

interface ResultBodyProps {
  figures: Figures;
  text: ResultText;
  /** what the desk asked for; the figures know what can be shown */
  layout: Layout;
  question: string;
}

/** The chart, the sentence that says what it shows, and the same as a table for those who listen. */
export function ResultBody({ figures, text, layout, question }: ResultBodyProps) {
  const { words } = text;
  return (
    <div className={styles.body}>
      <ResultChart figures={figures} text={text} />
      <p className={styles.sentence} data-sentence="">
        {findingSentence(findingOf(figures), text)}
      </p>
      {figures.withheld && layout !== 'total' && (
        <p className={styles.note}>{words.t(`result.withheld.${layout}`)}</p>
      )}
      {figures.hidden > 0 && figures.layout === 'group' && (
        <p className={styles.note}>{words.t('result.hidden-groups', { n: figures.hidden })}</p>
      )}
      <div className={styles.twin}>
        <ResultTable figures={figures} text={text} caption={words.t('result.table', { question })} />
      </div>
    </div>
  );
}

/** What the two patterns mean. Other layouts name their series in the chart. */
export function ResultLegend({ figures, text }: Pick<ResultBodyProps, 'figures' | 'text'>) {
  if (figures.layout !== 'attendance') return null;
  return figures.series.map((series) => (
    <span key={series.key} className={styles.entry}>
      <span className={styles.swatch} data-series={series.key} /> {text.series(series.key)}{' '}
      <span className={styles.votes}>{series.votes}</span>
    </span>
  ));
}
