import type { StatementView } from '@miteinander/shared/tables/tables.contract';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useConnection } from '../live/hooks.tsx';
import { useThingsIn } from '../live/stream-hooks.tsx';

interface Options {
  session: string | null;
  /** how many there are */
  total: number;
  /** somebody looks at them */
  isNeeded: boolean;
}

/** All statements of a session: those that are live, and, where there are more of them, the others by request. */
export function useAllStatements({ session, total, isNeeded }: Options) {
  const connection = useConnection();
  const live = useThingsIn(session, 'crew', 'statements');
  const [listed, setListed] = useState<readonly StatementView[]>([]);
  const list = useCallback(async () => {
    if (session === null) return [];
    const all: StatementView[] = [];
    for (let after: string | null | undefined = null; after !== undefined;) {
      const reply: Awaited<ReturnType<typeof ask>> = await ask(after);
      if (!reply.ok) return all;
      all.push(...reply.data.statements);
      after = reply.data.next ?? undefined;
    }
    return all;

    function ask(after: string | null) {
      return connection.send('table:list-statements', { session: session!, after });
    }
  }, [connection, session]);
  const isCut = total > live.length;
  // What goes on at the tables or by hand may concern those that are not live, too.
  useEffect(() => {
    if (!isNeeded || !isCut) return undefined;
    let isWanted = true;
    void list().then((all) => isWanted && setListed(all));
    return () => {
      isWanted = false;
    };
  }, [isNeeded, isCut, total, live, list]);
  const statements = useMemo(() => {
    if (!isCut) return live;
    const newest = new Map(live.map((each) => [each.id, each]));
    const others = listed.filter(({ id }) => !newest.has(id));
    return [...live, ...others];
  }, [live, listed, isCut]);
  return { statements, list };
}
