import type { CommandName, Output, Sent } from '@miteinander/shared/contract';
import type { ErrorCode } from '@miteinander/shared/wire/errors';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { useConnection } from '../live/hooks.tsx';

/** What the desk says after a command; `undo` is offered as long as it stands. */
export interface Notice {
  text: string;
  isTrouble: boolean;
  undo?: () => void;
}

export interface Steering {
  /** Sends a command once, however often it is triggered meanwhile; null if it was refused, which is then said. */
  steer: <Name extends CommandName>(name: Name, input: Sent<Name>) => Promise<{ data: Output<Name> } | null>;
  notice: Notice | null;
  say: (key: DeskKey, undo?: () => void) => void;
  dismiss: () => void;
}

export function useSteering(): Steering {
  const connection = useConnection();
  const { t } = useI18n<DeskKey>();
  const [notice, setNotice] = useState<Notice | null>(null);
  const pending = useRef(new Set<string>());

  const steer = useCallback<Steering['steer']>(
    async (name, input) => {
      const action = `${name} ${JSON.stringify(input)}`;
      if (pending.current.has(action)) return null;
      pending.current.add(action);
      const reply = await connection.send(name, input);
      pending.current.delete(action);
      if (reply.ok) {
        setNotice(null);
        return { data: reply.data };
      }
      setNotice({ text: t(troubleKey(reply.error.code)), isTrouble: true });
      return null;
    },
    [connection, t],
  );
  const say = useCallback<Steering['say']>(
    (key, undo) => setNotice({ text: t(key), isTrouble: false, ...(undo && { undo }) }),
    [t],
  );
  const dismiss = useCallback(() => setNotice(null), []);
  return useMemo(() => ({ steer, notice, say, dismiss }), [steer, notice, say, dismiss]);
}

/** The desk has a kinder word where the new state is on the screen already. */
function troubleKey(code: ErrorCode) {
  return code === 'conflict' ? 'notices.conflict' : (`error.${code}` as const);
}
