import type { CSSProperties } from 'react';
import styles from './group-chart.module.css';
import type { Figures, Row } from '../polls/result-figures.ts';
import type { ResultText } from './result-text.ts';

/** With more answers than these, each has one line. */
const mostRows = 6;

interface GroupChartProps {
  rows: Row[];
  figures: Figures;
  text: ResultText;
}

/** Groups beside each other, one column each: no colours to tell apart, every row can be compared along it. */
export function GroupChart({ rows, figures, text }: GroupChartProps) {
  return (
    <div
      className={styles.grid}
      data-dense={rows.length > mostRows || undefined}
      style={columns(figures.series.length, rows.length)}
    >
      <span className={styles.corner} />
      {figures.series.map((series) => (
        <span key={series.key} className={styles.group}>
          {text.series(series.key)} <small>{series.votes}</small>
        </span>
      ))}
      {rows.map((row) => (
        <GroupRow key={row.key} row={row} text={text} />
      ))}
    </div>
  );
}

/** Up to five groups get columns as wide as their longest word; more have to share what there is. */
function columns(groups: number, rows: number): CSSProperties {
  const narrowest = groups <= 5 && rows <= mostRows ? 'min-content' : '0';
  return { '--columns': groups, '--narrowest': narrowest } as CSSProperties;
}

function GroupRow({ row, text }: { row: Row; text: ResultText }) {
  return (
    <>
      <span className={styles.label}>
        <span {...text.answerAttributes(row.key)} data-cut="">
          {text.answer(row.key)}
        </span>
      </span>
      {row.bars.map((bar) => (
        <span key={bar.series} className={styles.cell}>
          <span className={styles.share}>{text.percent(bar.share)}</span>
          <span className={styles.track}>
            <span
              className={styles.bar}
              data-none={bar.votes === 0 || undefined}
              style={{ '--length': bar.share } as CSSProperties}
            />
          </span>
        </span>
      ))}
    </>
  );
}
