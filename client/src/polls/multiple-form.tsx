import type { PollView } from '@miteinander/shared/polls/polls.contract';
import type { AttendeeKey } from '../i18n/attendee.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { Button } from '../ui/button.tsx';
import { Choice } from '../ui/choice.tsx';
import type { Answer } from './answers.ts';
import { dropDraft, saveDraft } from './drafts.ts';
import { isSameChoice, missing, toggled } from './multiple-choice.ts';
import styles from './poll-card.module.css';
import { useDraft } from './use-draft.ts';

interface MultipleFormProps {
  poll: PollView;
  answers: Answer[];
  /** what is stored or on its way; null before the first vote */
  sent: readonly string[] | null;
  isOpen: boolean;
  labelledBy: string;
  describedBy: string;
  noteId: string;
  onSend: (answer: string[]) => void;
}

/** Several answers, sent together. What is chosen and not sent yet is a draft, and nothing but taps changes it. */
export function MultipleForm(props: MultipleFormProps) {
  const { poll, answers, sent, isOpen, labelledBy, describedBy, noteId, onSend } = props;
  const { t } = useI18n<AttendeeKey>();
  const draft = useDraft(poll.id);
  const chosen = draft ?? sent ?? [];
  const isFull =
    chosen.filter((key) => answers.some((each) => each.key === key && !each.isAbstention)).length >= poll.max;
  const left = missing(chosen, poll.min);
  const isChanged = draft !== undefined && !isSameChoice(draft, sent ?? []);

  const tap = (key: string) => {
    const next = toggled(chosen, key, poll.max);
    if (isSameChoice(next, sent ?? [])) dropDraft(poll.id);
    else saveDraft(poll.id, next);
  };
  const send = () => {
    onSend([...chosen]);
    dropDraft(poll.id);
    // The button goes; the focus goes on to what is said about the vote.
    document.getElementById(noteId)?.focus({ preventScroll: true });
  };

  return (
    <>
      <fieldset className={styles.answers} aria-labelledby={labelledBy} aria-describedby={describedBy}>
        {answers.map((answer) => {
          const isChosen = chosen.includes(answer.key);
          return (
            <Choice
              key={answer.key}
              type="checkbox"
              name={poll.id}
              checked={isChosen}
              onChange={() => tap(answer.key)}
              lang={answer.lang}
              quiet={answer.isAbstention}
              readOnly={!isOpen}
              disabled={isFull && !isChosen && !answer.isAbstention}
            >
              {answer.text}
            </Choice>
          );
        })}
      </fieldset>
      {isOpen && (sent === null || isChanged) && (
        <div className={styles.send}>
          <Button look="strong" wide disabled={!isChanged || left > 0} onClick={send}>
            {t(sent === null ? 'poll.vote' : 'poll.vote-change')}
          </Button>
          <output className={styles.hint}>{hint(t, chosen.length, left, isChanged)}</output>
        </div>
      )}
    </>
  );
}

function hint(
  t: ReturnType<typeof useI18n<AttendeeKey>>['t'],
  n: number,
  left: number,
  isChanged: boolean,
): string {
  if (!isChanged) return '';
  return left > 0 ? t('poll.too-few', { n: left }) : t('poll.chosen', { n });
}
