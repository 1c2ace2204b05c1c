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
  /** what it changes gives no other key another meaning: the next one need not wait for the picture */
  isAside?: boolean;
}

export interface SteeredCommands<All extends CommandName> {
  send: <Name extends All>(order: Order<Name>) => Promise<Output<Name> | null>;
  /** something that gives keys another meaning is on its way, or the picture does not show yet what it did */
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
  const send: SteeredCommands<All>['send'] = async ({ name, input, done, isAside = false }) => {
    const weight = isAside ? 0 : 1;
    setSent((before) => before + weight);
    const turn = steer(
      name,
      line.current.then(() => input(expected())),
      done,
    );
    line.current = turn;
    const answer = await turn;
    setSent((before) => before - weight);
    if (answer && isAbout(answer.data, id)) learn({ ...answer.data, isAside });
    return answer?.data ?? null;
  };
  return { send, isBusy: sent > 0 || answered?.isAside === false };
}

interface Answered {
  id: string;
  revision: number;
  isAside: boolean;
}

/** The revision that was answered and is not in the picture yet. */
function useAnswered(id: string, revision: number) {
  const shown = useRef({ id, revision });
  const latest = useRef<Answered | null>(null);
  const [answered, setAnswered] = useState<Answered | null>(null);
  const keep = useCallback((next: Answered | null) => {
    latest.current = next;
    setAnswered(next);
  }, []);
  useEffect(() => {
    shown.current = { id, revision };
    const { current } = latest;
    if (current && (current.id !== id || revision >= current.revision)) keep(null);
  }, [id, revision, keep]);
  useEffect(() => {
    if (answered === null) return;
    const timer = setTimeout(() => keep(null), patienceMs);
    return () => clearTimeout(timer);
  }, [answered, keep]);
  // Compared while drawing: whoever sees the new picture may press the next key before any effect has run.
  const isAhead = answered?.id === id && answered.revision > revision;
  return {
    answered: isAhead ? answered : null,
    expected: () => latest.current?.revision ?? shown.current.revision,
    learn: (next: Answered) => {
      const { current } = shown;
      if (current.id !== next.id || current.revision >= next.revision) return;
      keep({ ...next, isAside: next.isAside && latest.current?.isAside !== false });
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
