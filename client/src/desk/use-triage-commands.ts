import type { CommandName, Sent } from '@miteinander/shared/contract';
import type { QuestionView } from '@miteinander/shared/questions/questions.contract';
import { useRef, useState } from 'react';
import type { Steering } from './use-steering.ts';

/** Commands of the crew about questions of the session. */
type QuestionCommand = Extract<CommandName, `question:${string}`>;

interface Steered {
  id: string;
  revision: number;
}

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

/**
 * Keys come faster than answers. What is pressed waits for what was pressed before, so that the second step of one
 * question expects what the first has made of it, and not what somebody else has.
 */
export function useTriageCommands({ steer }: Steering): TriageCommands {
  const line = useRef<Promise<unknown>>(Promise.resolve());
  const replied = useRef(new Map<string, number>());
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
  const expects = (question: QuestionView) => ({
    id: question.id,
    expects: Math.max(question.revision ?? 0, replied.current.get(question.id) ?? 0),
  });

  const send = async <Name extends QuestionCommand>(order: Order<Name>): Promise<boolean> => {
    const ids = order.of.map(({ id }) => id);
    if (order.leaves) leave(ids, () => unknown);
    const turn = line.current.then(() => steer(order.name, order.input(expects), order.done));
    line.current = turn;
    const answer = await turn;
    const steered = answer ? steeredOf(answer.data) : [];
    for (const { id, revision } of steered) replied.current.set(id, revision);
    if (order.leaves) leave(ids, (id) => (answer ? (replied.current.get(id) ?? 0) : undefined));
    return answer !== null;
  };
  const isLeaving = ({ id, revision = 0 }: QuestionView) => revision < (leaving.get(id) ?? 0);
  return { isLeaving, send };
}

/** Of whatever a command answers, what it says of questions. */
function steeredOf(data: unknown): Steered[] {
  if (Array.isArray(data)) return data.flatMap(steeredOf);
  if (typeof data !== 'object' || data === null) return [];
  if ('id' in data && 'revision' in data) return [data as Steered];
  return Object.values(data).flatMap(steeredOf);
}
