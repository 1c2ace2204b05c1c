import type { CommandName, Output, Sent } from '@miteinander/shared/contract';
import { useEffect, useReducer, useRef, useState } from 'react';
import { OwnAnswers, type Steered } from './own-answers.ts';
import type { Steering } from './use-steering.ts';

/** The newest revision of a thing that this desk knows of: what it sees, or what it was answered since. */
export type Expects = (thing: Steered) => number;

interface SendOptions {
  /** what is said of it, instead of the command's general name */
  done?: string | undefined;
  /** pressed again before the picture shows what it has made of this thing, it is the same press */
  once?: Steered;
}

export interface InTurn<All extends CommandName> {
  /** Whether something was answered of this thing that the picture does not show yet. */
  isAhead: (id: string) => boolean;
  /** Null if it was refused, which is then said. The command is worded once it is its turn. */
  send: <Name extends All>(
    name: Name,
    input: (expects: Expects) => Sent<Name>,
    options?: SendOptions,
  ) => Promise<{ data: Output<Name> } | null>;
}

/** So long the picture may take to show what an answer has told. */
const patienceMs = 3_000;
const underWay = Number.POSITIVE_INFINITY;

/**
 * Keys come faster than answers, and answers faster than pictures. What is pressed waits for what was pressed before,
 * so that the second step of one thing expects what the first has made of it, and not what somebody else has.
 * `shown` is what the picture shows of these things.
 */
export function useInTurn<All extends CommandName>(
  { steer }: Steering,
  shown: readonly Steered[],
): InTurn<All> {
  const line = useRef<Promise<unknown>>(Promise.resolve());
  const [answers] = useState(() => new OwnAnswers());
  const [, redraw] = useReducer((times: number) => times + 1, 0);
  /** what a press has led to: `underWay`, or the revision that it was answered */
  const pressed = useRef(new Map<string, number>());
  useEffect(() => {
    if (answers.show(shown)) redraw();
  }, [answers, shown]);
  const learn = ({ id, revision }: Told) => {
    if (!answers.tell(id, revision)) return;
    redraw();
    setTimeout(() => {
      answers.forget(id, revision);
      redraw();
    }, patienceMs);
  };
  /** Until the picture shows what was pressed, pressing it again is the same press. */
  const isSamePress = (press: string, { id, revision = 0 }: Steered) => {
    const until = pressed.current.get(press) ?? 0;
    return until === underWay || (until > revision && answers.isTold(id));
  };
  return {
    isAhead: (id) => answers.isTold(id),
    send: async (name, input, { done, once } = {}) => {
      const press = `${name} ${once?.id}`;
      if (once && isSamePress(press, once)) return null;
      if (once) pressed.current.set(press, underWay);
      const turn = steer(
        name,
        line.current.then(() => input((thing) => answers.newest(thing))),
        done,
      );
      line.current = turn;
      const answer = await turn;
      const told = toldIn(answer?.data);
      told.forEach(learn);
      if (once) pressed.current.set(press, told.find(({ id }) => id === once.id)?.revision ?? 0);
      return answer;
    },
  };
}

interface Told {
  id: string;
  revision: number;
}

/** Of whatever a command answers, what it says of things. */
function toldIn(data: unknown): Told[] {
  if (Array.isArray(data)) return data.flatMap(toldIn);
  if (typeof data !== 'object' || data === null) return [];
  if ('id' in data && 'revision' in data) return [data as Told];
  return Object.values(data).flatMap(toldIn);
}
