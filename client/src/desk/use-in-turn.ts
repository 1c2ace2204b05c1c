import type { CommandName, Output, Sent } from '@miteinander/shared/contract';
import { useRef } from 'react';
import type { Steering } from './use-steering.ts';

/** Something of which there are several, and whose commands expect the revision that the desk has seen. */
export interface Steered {
  id: string;
  revision?: number | undefined;
}

/** The newest revision of a thing that this desk knows of: what it sees, or what it was answered since. */
export type Expects = (thing: Steered) => number;

interface SendOptions {
  /** what is said of it, instead of the command's general name */
  done?: string | undefined;
  /** pressed again before the picture shows what it has made of this thing, it is the same press */
  once?: Steered;
}

export interface InTurn<All extends CommandName> {
  /** Null if it was refused, which is then said. The command is worded once it is its turn. */
  send: <Name extends All>(
    name: Name,
    input: (expects: Expects) => Sent<Name>,
    options?: SendOptions,
  ) => Promise<{ data: Output<Name> } | null>;
}

/** Higher than any: it is not known yet. */
const unknown = Number.POSITIVE_INFINITY;

/**
 * Keys come faster than answers, and answers faster than pictures. What is pressed waits for what was pressed before,
 * so that the second step of one thing expects what the first has made of it, and not what somebody else has.
 */
export function useInTurn<All extends CommandName>({ steer }: Steering): InTurn<All> {
  const line = useRef<Promise<unknown>>(Promise.resolve());
  const answered = useRef(new Map<string, number>());
  /** The revisions from which a command means another press again. */
  const pressed = useRef(new Map<string, number>());
  const expects: Expects = ({ id, revision = 0 }) => Math.max(revision, answered.current.get(id) ?? 0);
  return {
    send: async (name, input, { done, once } = {}) => {
      const press = `${name} ${once?.id}`;
      if (once && (once.revision ?? 0) < (pressed.current.get(press) ?? 0)) return null;
      if (once) pressed.current.set(press, unknown);
      const turn = steer(
        name,
        line.current.then(() => input(expects)),
        done,
      );
      line.current = turn;
      const answer = await turn;
      for (const { id, revision } of steeredIn(answer?.data)) answered.current.set(id, revision);
      if (once) pressed.current.set(press, answer ? expects(once) : 0);
      return answer;
    },
  };
}

/** Of whatever a command answers, what it says of things. */
export function steeredIn(data: unknown): { id: string; revision: number }[] {
  if (Array.isArray(data)) return data.flatMap(steeredIn);
  if (typeof data !== 'object' || data === null) return [];
  if ('id' in data && 'revision' in data) return [data as { id: string; revision: number }];
  return Object.values(data).flatMap(steeredIn);
}
