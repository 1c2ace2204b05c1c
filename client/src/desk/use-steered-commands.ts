import type { CommandName, Output, Sent } from '@miteinander/shared/contract';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Steering } from './use-steering.ts';

/** What carries a revision that the commands about it expect: a floor, a plan, a round of tables. */
interface Steered {
  id: string;
  revision?: number | undefined;
}

interface Order<Name extends CommandName> {
  name: Name;
  input: (expects: number) => Sent<Name>;
  /** what is said of it, instead of the command's general name */
  done?: string;
}

export interface SteeredCommands<All extends CommandName> {
  send: <Name extends All>(order: Order<Name>) => Promise<Output<Name> | null>;
  /** something is on its way, or the picture does not show yet what it did */
  isBusy: boolean;
}

/** So long the picture may take to show what an answer has told. */
const patienceMs = 3_000;

/**
 * One after the other: the second key expects what the first has made of the thing, and not what somebody else has.
 * An answer counts until the picture shows it; from then on the picture alone, since undoing may bring back an
 * earlier revision.
 */
export function useSteeredCommands<All extends CommandName>(
  thing: Steered | undefined,
  { steer }: Steering,
): SteeredCommands<All> {
  const line = useRef<Promise<unknown>>(Promise.resolve());
  const [sent, setSent] = useState(0);
  const { id = '', revision = 0 } = thing ?? {};
  const { answered, expected, learn } = useAnswered(id, revision);
  const send: SteeredCommands<All>['send'] = async ({ name, input, done }) => {
    setSent((before) => before + 1);
    const turn = line.current.then(() => steer(name, input(expected()), done));
    line.current = turn;
    const answer = await turn;
    setSent((before) => before - 1);
    if (answer && isAbout(answer.data, id)) learn(answer.data);
    return answer?.data ?? null;
  };
  return { send, isBusy: sent > 0 || answered !== null };
}

/** The revision that was answered and is not in the picture yet. */
function useAnswered(id: string, revision: number) {
  const shown = useRef({ id, revision });
  const latest = useRef<Required<Steered> | null>(null);
  const [answered, setAnswered] = useState<Required<Steered> | null>(null);
  const keep = useCallback((next: Required<Steered> | null) => {
    latest.current = next;
    setAnswered(next);
  }, []);
  useEffect(() => {
    shown.current = { id, revision };
    const { current } = latest;
    if (current && (current.id !== id || revision >= (current.revision ?? 0))) keep(null);
  }, [id, revision, keep]);
  useEffect(() => {
    if (answered === null) return;
    const timer = setTimeout(() => keep(null), patienceMs);
    return () => clearTimeout(timer);
  }, [answered, keep]);
  return {
    answered,
    expected: () => latest.current?.revision ?? shown.current.revision,
    learn: (next: { id: string; revision: number }) => {
      const { current } = shown;
      if (current.id === next.id && current.revision < next.revision) keep(next);
    },
  };
}

/** Some commands answer with another thing's revision. */
function isAbout(data: unknown, id: string): data is { id: string; revision: number } {
  return (
    typeof data === 'object' &&
    data !== null &&
    'id' in data &&
    data.id === id &&
    'revision' in data &&
    typeof data.revision === 'number'
  );
}
