import type { CSSProperties } from 'react';
import { GroupChart } from './group-chart.tsx';
import styles from './result-chart.module.css';
import { type Bar, type Figures, longestShare, type Row } from '../polls/result-figures.ts';
import type { ResultText } from './result-text.ts';
import { shownRows } from './shown-rows.ts';

export interface ResultChartProps {
  figures: Figures;
  text: ResultText;
  /** more answers than this are summed up in a line; the table has them all */
  most?: number;
}

/**
 * The bars of a result. Hall is solid, remote is hatched, everybody together is ink; groups stand beside each
 * other. Hidden from screen readers, which get the sentence and the table instead.
 */
export function ResultChart({
  figures,
  text,
  most = figures.layout === 'attendance' ? 8 : 10,
}: ResultChartProps) {
  const { shown, left } = shownRows(figures.rows, most);
  const longest = longestShare(figures);
  return (
    <div className={styles.chart} aria-hidden="true" data-chart="">
      {figures.layout === 'group' ? (
        <GroupChart rows={shown} figures={figures} text={text} />
      ) : (
        <ol className={styles.rows} data-series={figures.series.length}>
          {shown.map((row) => (
            <ChartRow key={row.key} row={row} text={text} longest={longest} isFirst={leads(row, figures)} />
          ))}
        </ol>
      )}
      {left > 0 && <p className={styles.left}>{text.words.t('poll.further-options', { n: left })}</p>}
    </div>
  );
}

function ChartRow({
  row,
  text,
  longest,
  isFirst,
}: {
  row: Row;
  text: ResultText;
  longest: number;
  isFirst: boolean;
}) {
  return (
    <li className={styles.row} data-first={isFirst || undefined}>
      <span className={styles.label}>
        <span {...text.answerAttributes(row.key)} data-cut="">
          {text.answer(row.key)}
        </span>
      </span>
      <span className={styles.bars}>
        {row.bars.map((bar) => (
          <ChartBar key={bar.series} bar={bar} longest={longest} percent={text.percent(bar.share)} />
        ))}
      </span>
    </li>
  );
}

function ChartBar({ bar, longest, percent }: { bar: Bar; longest: number; percent: string }) {
  const length = { '--length': bar.share / longest } as CSSProperties;
  return (
    <span className={styles.track}>
      <span
        className={styles.bar}
        data-series={bar.series}
        data-none={bar.votes === 0 || undefined}
        style={length}
      />
      <span className={styles.share}>{percent}</span>
    </span>
  );
}

/** Whether the answer is in front of all others, in every series. */
function leads(row: Row, figures: Figures): boolean {
  return row.bars.every(
    (bar, index) =>
      bar.votes > 0 && figures.rows.every((other) => (other.bars[index]?.votes ?? 0) <= bar.votes),
  );
}
