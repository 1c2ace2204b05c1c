import type { CommandName, Output, Sent } from '@miteinander/shared/contract';
import type { Reply } from '@miteinander/shared/wire/reply';
import type { ErrorCode } from '@miteinander/shared/wire/errors';
import { useCallback, useRef, useState } from 'react';
import { useConnection } from '../live/hooks.tsx';

type TableCommand = Extract<CommandName, `table:${string}`>;

export interface TableCommands {
  send: <Name extends TableCommand>(name: Name, input: Sent<Name>) => Promise<Reply<Output<Name>> | null>;
  isBusy: boolean;
  /** why the last one was refused; null: it was not */
  refused: ErrorCode | null;
}

/** Sends one command at a time and remembers why it was refused; null for what was pressed meanwhile. */
export function useTableCommand(): TableCommands {
  const connection = useConnection();
  const isPending = useRef(false);
  const [state, setState] = useState<{ isBusy: boolean; refused: ErrorCode | null }>({
    isBusy: false,
    refused: null,
  });
  const send = useCallback<TableCommands['send']>(
    async (name, input) => {
      if (isPending.current) return null;
      isPending.current = true;
      setState({ isBusy: true, refused: null });
      const reply = await connection.send(name, input);
      isPending.current = false;
      setState({ isBusy: false, refused: reply.ok ? null : reply.error.code });
      return reply;
    },
    [connection],
  );
  return { send, ...state };
}
