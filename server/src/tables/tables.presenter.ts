/** Who sees what of round tables. Until the harvest no table learns anything that was said at another one [T3]. */
import type { RoundView, StatementView, TableView } from '@miteinander/shared/tables/tables.contract';
import type { Stream } from '../live/stream-name.ts';
import type { RoundRow, StatementRow, TableRow } from './table-row.ts';

type State = RoundRow['state'];

export interface RoundToPresent extends RoundRow {
  /** the clusters in which there is something */
  filled: string[];
}

export type TableToPresent = TableRow & { state: State };
export type StatementToPresent = StatementRow & { state: State };

export function presentRound(
  { session, state, clusters, filled, revision }: RoundToPresent,
  stream: Stream,
): RoundView | null {
  const inOrder = shownClusters(clusters, filled).map((each, index) => ({ ...each, position: index + 1 }));
  if (stream.kind === 'crew') return { id: session, state, clusters: inOrder, revision };
  if (stream.kind !== 'attendee' && stream.kind !== 'display') return null;
  return { id: session, state, clusters: state === 'harvest' ? inOrder : [] };
}

/** What is empty is not there; it comes back with what was in it. */
export function shownClusters<Each extends { id: string }>(
  clusters: readonly Each[],
  filled: readonly string[],
): Each[] {
  return clusters.filter(({ id }) => filled.includes(id));
}

export function presentTable(row: TableToPresent, stream: Stream): TableView | null {
  if (row.isRemoved) return null;
  const { id, number, name, attendance, link, question, places, taken, statements, state } = row;
  const hasScribe = row.scribe !== null;
  const open = { id, number, name, attendance, link: null, question, places, taken, hasScribe };
  const help = row.helpSince === null ? null : { since: row.helpSince, isComing: row.isHelpComing };
  if (stream.kind === 'crew') return { ...open, link, statements, help, writtenAt: row.writtenAt };
  if (state === 'closed') return null;
  if (stream.kind === 'table') return stream.of === id ? { ...open, link, statements, help } : null;
  if (stream.kind === 'display') return { ...open, statements };
  if (stream.kind !== 'attendee') return null;
  return state === 'harvest' ? { ...open, statements } : open;
}

export function presentStatement(row: StatementToPresent, stream: Stream): StatementView | null {
  if (row.isOut) return null;
  const { id, table, text, position, cluster, revision, state } = row;
  const view = { id, table, text, position, cluster };
  if (stream.kind === 'crew') return row.isInWindow ? { ...view, revision } : null;
  const isHarvest = state === 'harvest';
  if (stream.kind === 'table') {
    const isOwn = stream.of === table && state !== 'closed';
    return isOwn ? { ...view, cluster: isHarvest ? cluster : null, revision } : null;
  }
  const isShown = isHarvest && row.isInWindow;
  return isShown && (stream.kind === 'attendee' || stream.kind === 'display') ? view : null;
}
