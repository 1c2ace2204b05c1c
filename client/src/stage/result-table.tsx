import type { Figures } from '../polls/result-figures.ts';
import styles from './result-table.module.css';
import type { ResultText } from './result-text.ts';

interface ResultTableProps {
  figures: Figures;
  text: ResultText;
  caption: string;
}

/** The same data as the chart, as a table. */
export function ResultTable({ figures, text, caption }: ResultTableProps) {
  return (
    <table className={styles.table}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{text.words.t('result.answer')}</th>
          {figures.series.map((series) => (
            <th key={series.key} scope="col">
              {text.series(series.key)} ({text.words.t('votes', { n: series.votes })})
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {figures.rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">{text.answer(row.key)}</th>
            {row.bars.map((bar) => (
              <td key={bar.series}>
                {bar.votes} ({text.percent(bar.share)})
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
