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

/** So many in a part: what is far outside of the screen the browser leaves out part by part. */
const partLength = 20;

/** Cards in an order. Thousands are smooth, because only the parts near the screen are laid out and drawn. */
export function QuestionList({ label, session, shown, known, present, ...podium }: QuestionListProps) {
  return (
    <section aria-label={label}>
      {partsOf(shown).map((part) => (
        <ul key={part[0]} className={styles.part}>
          {part.map((id) => {
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
      ))}
    </section>
  );
}

function partsOf(ids: readonly string[]): (readonly string[])[] {
  return Array.from({ length: Math.ceil(ids.length / partLength) }, (_, part) =>
    ids.slice(part * partLength, (part + 1) * partLength),
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
