import type { WireError } from '@miteinander/shared/wire/errors';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { isDoneName } from '../crew/done-words.ts';
import { pushed, refilled, type Undoable, without } from '../crew/undo-stack.ts';
import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { useConnection, useHello } from '../live/hooks.tsx';
import type { Notice } from './notice.ts';

export interface Undo {
  /** what the next undo would take back; undefined: nothing */
  next: Undoable | undefined;
  /** Puts what is on its way on top; it goes again by itself if it is refused. */
  remember: (sent: Undoable) => void;
  /** Takes back a command of this desk, as a rule the last one; says what came of it. */
  take: (command?: string) => Promise<void>;
}

/** What this desk has done and can take back: kept in memory, and read from the log after a reload. */
export function useUndo(setNotice: (notice: Notice) => void): Undo {
  const connection = useConnection();
  const { shown, latest, taken, change } = useStack();
  const { t } = useI18n<DeskKey>();
  const line = useRef<Promise<unknown>>(Promise.resolve());

  const remember = useCallback(
    (sent: Undoable) => {
      change((known) => pushed(known, sent));
      void sent.isDone?.then((isDone) => isDone || change((known) => without(known, sent.command)));
    },
    [change],
  );
  const take = useCallback(
    async (wanted?: string) => {
      const entry = wanted === undefined ? latest.current.at(-1) : latest.current.find(isCommand(wanted));
      const command = entry?.command ?? wanted;
      if (command === undefined || taken.current.has(command)) return;
      // Pressed twice, it takes back two: the one below is on top from now on.
      taken.current.add(command);
      change((known) => without(known, command));
      const turn = line.current.then(async () =>
        // Pressed before the answer is here, the key means what was pressed last all the same.
        (await entry?.isDone) === false ? null : connection.send('crew:undo', { command }),
      );
      line.current = turn;
      const reply = await turn;
      if (reply === null) return;
      // What cannot be undone now never will: the thing has moved on. What was not answered can be tried again.
      if (!reply.ok && reply.error.kind === 'retry') {
        taken.current.delete(command);
        if (entry) change((known) => pushed(known, entry));
      }
      const name = reply.ok ? reply.data.name : entry?.name;
      const named = name !== undefined && isDoneName(name) ? t(`done.${name}`) : t('undo.that');
      const what = entry?.what ?? named;
      setNotice(
        reply.ok
          ? { text: t('undo.done', { what }), isTrouble: false }
          : { text: t(refusal(reply.error), { what }), isTrouble: true },
      );
    },
    [change, connection, latest, taken, setNotice, t],
  );
  const next = shown.at(-1);
  return useMemo(() => ({ next, remember, take }), [next, remember, take]);
}

function isCommand(wanted: string) {
  return ({ command }: Undoable) => command === wanted;
}

function refusal({ code }: WireError) {
  if (code === 'conflict') return 'undo.conflict';
  return code === 'not-found' || code === 'forbidden' ? 'undo.impossible' : (`error.${code}` as const);
}

/** The stack as it was drawn, and as it is now for what happens later; filled from the log when the page opens. */
function useStack() {
  const connection = useConnection();
  const me = useHello()?.id ?? null;
  const latest = useRef<readonly Undoable[]>([]);
  /** not to come back from a log that was read before they were taken back */
  const taken = useRef(new Set<string>());
  const [shown, setShown] = useState<readonly Undoable[]>([]);
  const change = useCallback((by: (known: readonly Undoable[]) => readonly Undoable[]) => {
    latest.current = by(latest.current);
    setShown(latest.current);
  }, []);
  useEffect(() => {
    if (me === null) return;
    void connection.send('crew:list-done', { before: null }).then((log) => {
      if (!log.ok) return null;
      const open = log.data.filter(({ command }) => !taken.current.has(command));
      return change((known) => refilled(known, open, me));
    });
  }, [connection, me, change]);
  return { shown, latest, taken, change };
}
