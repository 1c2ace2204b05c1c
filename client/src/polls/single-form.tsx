import { Choice } from '../ui/choice.tsx';
import type { Answer } from './answers.ts';
import styles from './poll-card.module.css';

interface SingleFormProps {
  poll: string;
  answers: Answer[];
  chosen: string | null;
  isOpen: boolean;
  labelledBy: string;
  onChoose: (key: string) => void;
}

/** One answer: a tap is the vote. */
export function SingleForm({ poll, answers, chosen, isOpen, labelledBy, onChoose }: SingleFormProps) {
  return (
    <fieldset className={styles.answers} aria-labelledby={labelledBy}>
      {answers.map((answer) => (
        <Choice
          key={answer.key}
          type="radio"
          name={poll}
          checked={chosen === answer.key}
          onChange={() => onChoose(answer.key)}
          lang={answer.lang}
          quiet={answer.isAbstention}
          readOnly={!isOpen}
        >
          {answer.text}
        </Choice>
      ))}
    </fieldset>
  );
}
