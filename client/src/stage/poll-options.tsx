import type { PollView } from '@miteinander/shared/polls/polls.contract';
import { pollType } from '@miteinander/shared/polls/poll-types';
import type { ResultText } from './result-text.ts';
import styles from './poll-options.module.css';

const most = 20;

/** What can be answered, while there is nothing to see of the result. */
export function PollOptions({ poll, text }: { poll: PollView; text: ResultText }) {
  const keys = pollType(poll.type).keys(poll);
  return (
    <div className={styles.options}>
      {poll.type === 'multiple' && <p className={styles.rule}>{rule(poll, text)}</p>}
      <ul
        className={styles.list}
        data-columns={keys.length > 6 ? 2 : 1}
        data-few={keys.length <= 4 || undefined}
      >
        {keys.slice(0, most).map((key) => (
          <li key={key}>
            <span {...text.answerAttributes(key)} data-cut="">
              {text.answer(key)}
            </span>
          </li>
        ))}
      </ul>
      {keys.length > most && (
        <p className={styles.rule}>{text.words.t('poll.further-options', { n: keys.length - most })}</p>
      )}
    </div>
  );
}

function rule({ min, max }: PollView, { words }: ResultText): string {
  if (min === max) return words.t('poll.choose-exactly', { max });
  return min > 1 ? words.t('poll.choose-between', { min, max }) : words.t('poll.choose-up-to', { max });
}
