import type { PollView } from '@miteinander/shared/polls/polls.contract';
import { pollType } from '@miteinander/shared/polls/poll-types';
import type { ResultWords } from '../polls/result-words.ts';
import styles from './poll-options.module.css';

const most = 20;

/** What can be answered, while there is nothing to see of the result. */
export function PollOptions({ poll, text }: { poll: PollView; text: ResultWords }) {
  const keys = pollType(poll.type).keys(poll);
  return (
    <div className={styles.options}>
      {poll.type === 'multiple' && <p className={styles.rule}>{text.words.choose(poll.min, poll.max)}</p>}
      <ul className={styles.list} data-columns={keys.length > 6 ? 2 : 1}>
        {keys.slice(0, most).map((key) => (
          <li key={key}>{text.answer(key)}</li>
        ))}
      </ul>
      {keys.length > most && <p className={styles.rule}>{text.words.furtherOptions(keys.length - most)}</p>}
    </div>
  );
}
