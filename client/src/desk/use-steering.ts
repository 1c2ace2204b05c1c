import type { CommandName, Output, Sent } from '@miteinander/shared/contract';
import { useCallback, useMemo, useRef, useState } from 'react';
import { doneCommands, isDoneName } from '../crew/done-words.ts';
import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { useConnection } from '../live/hooks.tsx';
import { uuid } from '../live/random.ts';
import { type Notice, noticeAfter } from './notice.ts';
import { useConflictWords } from './use-conflict-words.ts';
import { type Undo, useUndo } from './use-undo.ts';

export interface Steering {
  /**
   * Sends a command once, however often it is triggered meanwhile; null if it was refused, which is then said.
   * One that waits for its turn is worded then, and is what undo takes back from the moment it was pressed.
   * `what` says what was done more exactly than the command's name.
   */
  steer: <Name extends CommandName>(
    name: Name,
    input: Sent<Name> | Promise<Sent<Name>>,
    what?: string,
  ) => Promise<{ data: Output<Name> } | null>;
  undo: Undo;
  notice: Notice | null;
  say: (key: DeskKey) => void;
  dismiss: () => void;
}

export function useSteering(): Steering {
  const connection = useConnection();
  const { t } = useI18n<DeskKey>();
  const [notice, setNotice] = useState<Notice | null>(null);
  const pending = useRef(new Set<string>());
  const conflictWords = useConflictWords();
  const undo = useUndo(setNotice);
  const { remember, take } = undo;

  const sent = useCallback(
    (name: CommandName, command: string, isDone: Promise<boolean>, said?: string) => {
      if (!isDoneName(name) || doneCommands[name].undo === 'none') return;
      remember({ command, name, what: said ?? t(`done.${name}`), isDone });
    },
    [remember, t],
  );
  const done = useCallback(
    (name: CommandName, command: string, said?: string) => {
      const others = (shown: Notice | null) => noticeAfter(shown, name);
      if (!isDoneName(name)) return setNotice(others);
      const offer = doneCommands[name].undo;
      const what = said ?? t(`done.${name}`);
      const text = t('notices.done', { what });
      const told: Notice = { text, isTrouble: false, of: name };
      if (offer === 'loud') setNotice({ ...told, undo: () => void take(command) });
      else setNotice(offer === 'none' ? told : others);
    },
    [take, t],
  );
  const steer = useCallback<Steering['steer']>(
    async (name, input, what) => {
      const action = input instanceof Promise ? null : `${name} ${JSON.stringify(input)}`;
      if (action !== null && pending.current.has(action)) return null;
      if (action !== null) pending.current.add(action);
      const id = uuid();
      const send = (worded: Sent<typeof name>) => connection.send(name, worded, { id });
      const answer = input instanceof Promise ? input.then(send) : send(input);
      sent(
        name,
        id,
        answer.then(({ ok }) => ok),
        what,
      );
      const reply = await answer;
      if (action !== null) pending.current.delete(action);
      if (reply.ok) {
        done(name, id, what);
        return { data: reply.data };
      }
      const { code } = reply.error;
      const text = code === 'conflict' ? await conflictWords() : t(`error.${code}`);
      setNotice({ text, isTrouble: true });
      return null;
    },
    [connection, conflictWords, sent, done, t],
  );
  const say = useCallback((key: DeskKey) => setNotice({ text: t(key), isTrouble: false }), [t]);
  const dismiss = useCallback(() => setNotice(null), []);
  return useMemo(() => ({ steer, undo, notice, say, dismiss }), [steer, undo, notice, say, dismiss]);
}
