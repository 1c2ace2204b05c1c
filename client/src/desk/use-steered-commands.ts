import type { CommandName, Output, Sent } from '@miteinander/shared/contract';
import { useEffect, useRef, useState } from 'react';
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

/** One after the other: the second key expects what the first has made of the thing, and not what somebody else has. */
export function useSteeredCommands<All extends CommandName>(
  thing: Steered | undefined,
  { steer }: Steering,
): SteeredCommands<All> {
  const line = useRef<Promise<unknown>>(Promise.resolve());
  const known = useRef(new Map<string, number>());
  const [sent, setSent] = useState(0);
  const [reached, setReached] = useState({ id: '', revision: 0 });
  const { id = '', revision = 0 } = thing ?? {};
  const learn = (to: number) => known.current.set(id, Math.max(known.current.get(id) ?? 0, to));
  useEffect(() => {
    const { current } = known;
    current.set(id, Math.max(current.get(id) ?? 0, revision));
  }, [id, revision]);
  const send: SteeredCommands<All>['send'] = async ({ name, input, done }) => {
    setSent((before) => before + 1);
    const turn = line.current.then(() => steer(name, input(known.current.get(id) ?? 0), done));
    line.current = turn;
    const answer = await turn;
    setSent((before) => before - 1);
    if (answer && isAbout(answer.data, id)) {
      learn(answer.data.revision);
      setReached({ id, revision: answer.data.revision });
    }
    return answer?.data ?? null;
  };
  return { send, isBusy: sent > 0 || (reached.id === id && reached.revision > revision) };
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
