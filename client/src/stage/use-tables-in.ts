import { useMemo } from 'react';
import { useThingIn, useThingsIn } from '../live/stream-hooks.tsx';
import type { ArrivedTables } from './picture.ts';

/** What has arrived of a session's round tables in one stream; the same object as long as nothing has changed. */
export function useTablesIn(session: string | null, stream: string): ArrivedTables {
  const round = useThingIn(session, stream, 'rounds', session);
  const tables = useThingsIn(session, stream, 'tables');
  const statements = useThingsIn(session, stream, 'statements');
  return useMemo(() => ({ round, tables, statements }), [round, tables, statements]);
}
