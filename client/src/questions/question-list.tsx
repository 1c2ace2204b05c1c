import { memo } from 'react';
import { QuestionCard } from './question-card.tsx';
import styles from './question-list.module.css';
import type { Podium } from './question-meta.tsx';
import type { Ranked } from './question-order.ts';

interface QuestionListProps extends Podium {
  label: string;
  session: string;
  shown: readonly string[];
  known: ReadonlyMap<string, Ranked>;
  /** those that are in the list now */
  present: ReadonlySet<string>;
}

/** Cards in an order. What is far outside of the screen is not drawn by the browser, so that thousands are smooth. */
export function QuestionList({ label, session, shown, known, present, ...podium }: QuestionListProps) {
  return (
    <ul className={styles.list} aria-label={label}>
      {shown.map((id) => {
        const each = known.get(id);
        return (
          each && (
            <QuestionItem
              key={id}
              session={session}
              question={each.question}
              n={each.n}
              isGone={!present.has(id)}
              {...podium}
            />
          )
        );
      })}
    </ul>
  );
}

interface QuestionItemProps extends Podium, Ranked {
  session: string;
  isGone: boolean;
}

const QuestionItem = memo(function QuestionItem(props: QuestionItemProps) {
  return (
    <li className={styles.item}>
      <QuestionCard {...props} />
    </li>
  );
});
