import type { CommandName, Sent } from '@miteinander/shared/contract';
import type { QuestionView } from '@miteinander/shared/questions/questions.contract';
import { useState } from 'react';
import { useInTurn } from './use-in-turn.ts';
import type { Steering } from './use-steering.ts';

/** Commands of the crew about questions of the session. */
type QuestionCommand = Extract<CommandName, `question:${string}`>;

/** How a command is worded, once it is its turn. */
export type Wording<Name extends QuestionCommand> = (
  expects: (question: QuestionView) => { id: string; expects: number },
) => Sent<Name>;

export interface TriageCommands {
  /** what was pressed for these is on its way, or the picture does not show it yet */
  isLeaving: (question: QuestionView) => boolean;
  /** Sends one after the other; true once it was accepted. */
  send: <Name extends QuestionCommand>(order: Order<Name>) => Promise<boolean>;
}

interface Order<Name extends QuestionCommand> {
  name: Name;
  of: readonly QuestionView[];
  /** they will not stand where they stand */
  leaves?: boolean;
  /** what is said of it, instead of the command's general name */
  done?: string;
  input: Wording<Name>;
}

/** Sends commands about questions in turn, and knows which of them the picture still shows where they stood. */
export function useTriageCommands(steering: Steering, shown: readonly QuestionView[]): TriageCommands {
  const inTurn = useInTurn<QuestionCommand>(steering, shown);
  const [leaving, setLeaving] = useState<ReadonlyMap<string, 'sent' | 'answered'>>(new Map());

  const leave = (ids: readonly string[], step: 'sent' | 'answered' | null) =>
    setLeaving((known) => {
      const next = new Map(known);
      for (const id of ids) {
        if (step === null) next.delete(id);
        else next.set(id, step);
      }
      return next;
    });

  const send = async <Name extends QuestionCommand>(order: Order<Name>): Promise<boolean> => {
    const ids = order.of.map(({ id }) => id);
    leave(ids, order.leaves ? 'sent' : null);
    const answer = await inTurn.send(
      order.name,
      (expects) => order.input((question) => ({ id: question.id, expects: expects(question) })),
      { done: order.done },
    );
    if (order.leaves) leave(ids, answer ? 'answered' : null);
    return answer !== null;
  };
  const isLeaving = ({ id }: QuestionView) => {
    const step = leaving.get(id);
    return step === 'sent' || (step === 'answered' && inTurn.isAhead(id));
  };
  return { isLeaving, send };
}
