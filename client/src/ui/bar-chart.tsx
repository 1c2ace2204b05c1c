import type { CSSProperties } from 'react';
import { useI18n } from '../i18n/i18n.tsx';
import styles from './bar-chart.module.css';
import { VisuallyHidden } from './visually-hidden.tsx';

export interface ChartSeries {
  key: string;
  label: string;
  /** how the bars of the series are drawn: the hall is solid, remote is hatched; `plain` ones carry their label */
  tone: 'ink' | 'hall' | 'remote' | 'plain';
  votes: number;
}

export interface ChartRow {
  key: string;
  label: string;
  /** the language of the label, where it is not the page's own */
  lang?: string | undefined;
  /** in the order of the series; `share` is 0 to 1 */
  bars: { votes: number; share: number }[];
  /** marked as one's own answer, in words too */
  own?: string | undefined;
}

export interface BarChartProps {
  /** names the table */
  caption: string;
  /** says in one sentence what the chart shows; empty for none */
  sentence: string;
  series: ChartSeries[];
  rows: ChartRow[];
}

/** Horizontal bars with their label above, fit for a phone. The same data follows as a table, for those who listen. */
export function BarChart({ caption, sentence, series, rows }: BarChartProps) {
  const longest = Math.max(0.1, ...rows.flatMap((row) => row.bars.map((bar) => bar.share)));
  return (
    <figure className={styles.figure}>
      {sentence !== '' && <figcaption className={styles.sentence}>{sentence}</figcaption>}
      <div aria-hidden="true" data-chart="">
        <ol className={styles.rows}>
          {rows.map((row) => (
            <DrawnRow key={row.key} row={row} series={series} longest={longest} />
          ))}
        </ol>
        {series.length > 1 && !isLabelled(series) && <Legend series={series} />}
      </div>
      <VisuallyHidden as="div">
        <ChartTable caption={caption} series={series} rows={rows} />
      </VisuallyHidden>
    </figure>
  );
}

function DrawnRow({ row, series, longest }: { row: ChartRow; series: ChartSeries[]; longest: number }) {
  const { language } = useI18n();
  const isNamed = isLabelled(series);
  return (
    <li className={styles.row} data-own={row.own !== undefined || undefined}>
      <span className={styles.label} lang={row.lang}>
        {row.label}
        {row.own !== undefined && <span className={styles.own}>{row.own}</span>}
      </span>
      {series.map(({ key, label, tone }, index) => {
        const share = row.bars[index]?.share ?? 0;
        return (
          <span key={key} className={styles.track}>
            {isNamed && <span className={styles.name}>{label}</span>}
            <span
              className={styles.bar}
              data-tone={tone}
              style={{ '--length': share / longest } as CSSProperties}
            />
            <span className={styles.share}>{percent(share, language)}</span>
          </span>
        );
      })}
    </li>
  );
}

/** Bars that look alike need their name beside them; a legend could not tell them apart. */
function isLabelled(series: ChartSeries[]): boolean {
  return series.length > 1 && series.some(({ tone }) => tone === 'plain');
}

function Legend({ series }: { series: ChartSeries[] }) {
  const { language } = useI18n();
  return (
    <ul className={styles.legend}>
      {series.map(({ key, label, tone, votes }) => (
        <li key={key}>
          <span className={styles.swatch} data-tone={tone} />
          {label} <span className={styles.votes}>{votes.toLocaleString(language)}</span>
        </li>
      ))}
    </ul>
  );
}

function ChartTable({ caption, series, rows }: Pick<BarChartProps, 'caption' | 'series' | 'rows'>) {
  const { t, language } = useI18n();
  return (
    <table>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('chart.answer')}</th>
          {series.map(({ key, label }) => (
            <th key={key} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row" lang={row.lang}>
              {row.own === undefined ? row.label : `${row.label} (${row.own})`}
            </th>
            {row.bars.map((bar, index) => (
              <td key={series[index]?.key}>
                {bar.votes.toLocaleString(language)} ({percent(bar.share, language)})
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function percent(share: number, language: string): string {
  return share.toLocaleString(language, { style: 'percent', maximumFractionDigits: 0 });
}
