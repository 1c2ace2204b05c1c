import type { CommandName, Output, Sent } from '@miteinander/shared/contract';
import type { RoundView } from '@miteinander/shared/tables/tables.contract';
import { useEffect, useRef } from 'react';
import type { Steering } from './use-steering.ts';

type TableCommand = Extract<CommandName, `table:${string}`>;

interface Order<Name extends TableCommand> {
  name: Name;
  input: (expects: number) => Sent<Name>;
  /** what is said of it, instead of the command's general name */
  done?: string;
}

export interface RoundCommands {
  send: <Name extends TableCommand>(order: Order<Name>) => Promise<Output<Name> | null>;
}

/** One after the other: the second key expects what the first has made of the round, and not what somebody else has. */
export function useRoundCommands(round: RoundView | undefined, { steer }: Steering): RoundCommands {
  const line = useRef<Promise<unknown>>(Promise.resolve());
  const known = useRef(new Map<string, number>());
  const id = round?.id ?? '';
  const learn = (revision: number) => known.current.set(id, Math.max(known.current.get(id) ?? 0, revision));
  useEffect(() => {
    const { current } = known;
    current.set(id, Math.max(current.get(id) ?? 0, round?.revision ?? 0));
  }, [id, round?.revision]);
  const send: RoundCommands['send'] = async ({ name, input, done }) => {
    const turn = line.current.then(() => steer(name, input(known.current.get(id) ?? 0), done));
    line.current = turn;
    const answer = await turn;
    if (answer && isOfRound(answer.data, id)) learn(answer.data.revision);
    return answer?.data ?? null;
  };
  return { send };
}

/** What changes a statement answers with the statement's revision. */
function isOfRound(data: unknown, id: string): data is { id: string; revision: number } {
  return (
    typeof data === 'object' &&
    data !== null &&
    'id' in data &&
    data.id === id &&
    'revision' in data &&
    typeof data.revision === 'number'
  );
}
