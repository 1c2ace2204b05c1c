import type { ListedQuestion } from './listed-questions.ts';
import styles from './result-table.module.css';
import type { Surroundings } from './surroundings.ts';

type QuestionsTableProps = { top: readonly ListedQuestion[] } & Pick<Surroundings, 'words'>;

/** The same questions for those who listen, none of them cut. */
export function QuestionsTable({ top, words }: QuestionsTableProps) {
  return (
    <table className={styles.table}>
      <caption>{words.t('questions.table')}</caption>
      <thead>
        <tr>
          <th scope="col">{words.t('questions.column.question')}</th>
          <th scope="col">{words.t('questions.column.asker')}</th>
          <th scope="col">{words.t('questions.column.support')}</th>
        </tr>
      </thead>
      <tbody>
        {top.map(({ question, n }) => (
          <tr key={question.id}>
            <th scope="row" lang={question.language ?? undefined} dir="auto">
              {question.text}
            </th>
            <td>
              {[
                question.name ?? words.t('question.anonymous'),
                question.attendance && words.t(`series.${question.attendance}`),
              ]
                .filter(Boolean)
                .join(' · ')}
            </td>
            <td>{n}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
