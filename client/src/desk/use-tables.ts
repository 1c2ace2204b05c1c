import type { SessionView } from '@miteinander/shared/sessions/sessions.contract';
import type { StatementView } from '@miteinander/shared/tables/tables.contract';
import { useMemo, useState } from 'react';
import { useThingIn, useThingsIn } from '../live/stream-hooks.tsx';
import { harvestOf } from '../tables/harvest.ts';
import { cursorIn, type HarvestRow, harvestRows } from '../tables/harvest-rows.ts';
import { byNumber } from '../tables/table-order.ts';
import { useAllStatements } from './use-all-statements.ts';
import type { Panels } from './use-panels.ts';
import { useRoundCommands } from './use-round-commands.ts';
import type { Steering } from './use-steering.ts';

interface TablesOptions {
  session: SessionView | undefined;
  steering: Steering;
  panels: Panels;
}

/** Everything about the round tables of a session that the desk's parts share. */
export function useTables({ session, steering, panels }: TablesOptions) {
  const id = session?.format === 'round_table' ? session.id : null;
  const round = useThingIn(id, 'crew', 'rounds', id);
  const views = useThingsIn(id, 'crew', 'tables');
  const tables = useMemo(() => byNumber(views), [views]);
  const [hasDetails, setDetails] = useState(false);
  const [written, setWritten] = useState<StatementView | null>(null);
  const isHere = panels.view === 'tables' && id !== null;
  const isHarvest = round?.state === 'harvest';
  const total = tables.reduce((sum, table) => sum + (table.statements ?? 0), 0);
  const { statements, list } = useAllStatements({ session: id, total, isNeeded: isHere });
  const clusters = round?.clusters ?? noClusters;
  const harvest = useMemo(() => harvestOf(clusters, tables, statements), [clusters, tables, statements]);
  const rows = useMemo(() => harvestRows(harvest), [harvest]);
  const ids = useMemo(() => (isHarvest ? rows : tables).map((each) => each.id), [isHarvest, rows, tables]);
  const cursor = useCursor(`${id} ${isHarvest}`, ids);
  const marks = useMarks(`${id}`, statements);
  const calls = useMemo(
    () => tables.filter(({ help }) => help).toSorted((a, b) => (a.help?.since ?? 0) - (b.help?.since ?? 0)),
    [tables],
  );
  const row: HarvestRow | undefined = isHarvest ? rows[cursor.index] : undefined;
  const statement = statements.find((each) => row?.is === 'statement' && each.id === row.id);
  return {
    session: id,
    round,
    tables,
    statements,
    list,
    clusters,
    harvest,
    total,
    calls,
    isHere,
    isHarvest,
    commands: useRoundCommands(round, steering),
    cursor,
    ...marks,
    table: isHarvest ? undefined : tables.find((each) => each.id === cursor.id),
    statement,
    cluster: harvest.clusters.find((each) => row?.is === 'cluster' && each.id === row.id),
    /** what the keys act on: all that are marked, else the one */
    chosen: marks.marked.length > 0 ? marks.marked : statement ? [statement] : noStatements,
    hasDetails: hasDetails && isHere && !isHarvest,
    setDetails,
    /** what is being reworded */
    written,
    setWritten,
  };
}

export type Tables = ReturnType<typeof useTables>;

const noClusters: readonly never[] = [];
const noStatements: readonly StatementView[] = [];

function useCursor(key: string, ids: readonly string[]) {
  const [state, setState] = useState({ key, id: null as string | null, index: 0, moves: 0 });
  const index = cursorIn(ids, state.key === key ? state : { id: null, index: 0 });
  const id = ids[index] ?? null;
  if (state.key !== key || state.id !== id) setState({ ...state, key, id, index });
  const set = (next: number) => {
    const at = Math.max(0, Math.min(next, ids.length - 1));
    setState({ key, id: ids[at] ?? null, index: at, moves: state.moves + 1 });
  };
  return {
    id,
    index,
    /** rises with every move by hand: only these are followed by the eye */
    moves: state.moves,
    step: (by: number) => set(index + by),
    choose: (chosen: string) => set(ids.indexOf(chosen)),
  };
}

/** Several statements at once, as long as they are there. */
function useMarks(key: string, statements: readonly StatementView[]) {
  const [wanted, setWanted] = useState<{ key: string; ids: ReadonlySet<string> }>({ key, ids: new Set() });
  const ids = wanted.key === key ? wanted.ids : noIds;
  const marked = statements.filter(({ id }) => ids.has(id));
  return {
    marked,
    isMarked: (id: string) => ids.has(id),
    mark: (id: string, isOn: boolean) => {
      const next = new Set(marked.map((each) => each.id));
      if (isOn) next.add(id);
      else next.delete(id);
      setWanted({ key, ids: next });
    },
    unmark: () => setWanted({ key, ids: noIds }),
  };
}

const noIds: ReadonlySet<string> = new Set();
