import type { StatementView } from '@miteinander/shared/tables/tables.contract';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Connection } from '../live/connection.ts';
import { useConnection } from '../live/hooks.tsx';
import { useThingsIn } from '../live/stream-hooks.tsx';

interface Options {
  session: string | null;
  /** how many there are */
  total: number;
  /** somebody looks at them */
  isNeeded: boolean;
}

const nothing: readonly StatementView[] = [];

/** All statements of a session: those that are live, and, where there are more of them, the others by request. */
export function useAllStatements({ session, total, isNeeded }: Options) {
  const connection = useConnection();
  const live = useThingsIn(session, 'crew', 'statements');
  const [listed, setListed] = useState({ of: nothing, all: nothing });
  const list = useCallback(
    async () => (session === null ? [] : listOf(connection, session)),
    [connection, session],
  );
  const isCut = total > live.length;
  // Whatever changes among those that are live may have changed the others, too.
  const isOld = isNeeded && isCut && listed.of !== live;
  useEffect(() => {
    if (!isOld) return undefined;
    let isWanted = true;
    void list().then((all) => isWanted && setListed({ of: live, all }));
    return () => {
      isWanted = false;
    };
  }, [isOld, live, list]);
  const statements = useMemo(() => {
    if (!isCut) return live;
    const known = new Set(live.map(({ id }) => id));
    return [...live, ...listed.all.filter(({ id }) => !known.has(id))];
  }, [live, listed, isCut]);
  return { statements, list };
}

/** Page by page; what could not be read any more is left out. */
async function listOf(connection: Connection, session: string): Promise<StatementView[]> {
  const all: StatementView[] = [];
  let after: string | null = null;
  do {
    const reply: Awaited<ReturnType<typeof pageAfter>> = await pageAfter(connection, session, after);
    if (!reply.ok) return all;
    all.push(...reply.data.statements);
    after = reply.data.next;
  } while (after !== null);
  return all;
}

function pageAfter(connection: Connection, session: string, after: string | null) {
  return connection.send('table:list-statements', { session, after });
}
