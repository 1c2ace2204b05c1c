import type { CommandName, Sent } from '@miteinander/shared/contract';
import type { QuestionView } from '@miteinander/shared/questions/questions.contract';
import { useState } from 'react';
import { steeredIn, useInTurn } from './use-in-turn.ts';
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

/** Nothing newer than this: it is not known yet. */
const unknown = Number.POSITIVE_INFINITY;

/** Sends commands about questions in turn, and knows which of them the picture still shows where they stood. */
export function useTriageCommands(steering: Steering): TriageCommands {
  const inTurn = useInTurn<QuestionCommand>(steering);
  const [leaving, setLeaving] = useState<ReadonlyMap<string, number>>(new Map());

  const leave = (ids: readonly string[], revision: (id: string) => number | undefined) =>
    setLeaving((known) => {
      const next = new Map(known);
      for (const id of ids) {
        const until = revision(id);
        if (until === undefined) next.delete(id);
        else next.set(id, until);
      }
      return next;
    });

  const send = async <Name extends QuestionCommand>(order: Order<Name>): Promise<boolean> => {
    const ids = order.of.map(({ id }) => id);
    if (order.leaves) leave(ids, () => unknown);
    const answer = await inTurn.send(
      order.name,
      (expects) => order.input((question) => ({ id: question.id, expects: expects(question) })),
      { done: order.done },
    );
    const told = new Map(steeredIn(answer?.data).map(({ id, revision }) => [id, revision]));
    if (order.leaves) leave(ids, (id) => (answer ? (told.get(id) ?? 0) : undefined));
    return answer !== null;
  };
  const isLeaving = ({ id, revision = 0 }: QuestionView) => revision < (leaving.get(id) ?? 0);
  return { isLeaving, send };
}
