import type { Rows, StatementRow, TableRow } from './rows.ts';

/** What was put together has a place, is seen by others at the harvest, and is not there while it is empty [T8]. */
export function rounds({ rounds: all, statements: said }: Rows, kind: string) {
  return all.map(({ session_id, state, clusters, revision }) => {
    const filled = clusters.filter(({ id }) => said.some((each) => !each.is_out && each.cluster_id === id));
    const isSeen = kind === 'crew' || state === 'harvest';
    return {
      id: session_id,
      state,
      clusters: isSeen ? filled.map(({ id, title }, index) => ({ id, title, position: index + 1 })) : [],
      ...(kind === 'crew' && { revision }),
    };
  });
}

/** `of`: what the people at that table see, who know its figure, its link and its call for help. */
export function tables(rows: Rows, kind: string, of?: string) {
  const state = stateOf(rows);
  const isCrew = kind === 'crew';
  if (state === 'closed' && !isCrew) return [];
  return rows.tables
    .filter(({ id }) => of === undefined || id === of)
    .map((row) => ({
      id: row.id,
      number: row.number,
      name: row.name,
      attendance: row.attendance,
      link: isCrew || of !== undefined ? row.link : null,
      question: row.question,
      places: row.places,
      taken: row.taken,
      hasScribe: row.scribe_id !== null,
      ...((kind !== 'attendee' || state === 'harvest') && { statements: row.statements }),
      ...((isCrew || of !== undefined) && { help: helpOf(row) }),
      ...(isCrew && { writtenAt: row.written_at }),
    }));
}

function helpOf({ help_since, is_help_coming }: TableRow) {
  return help_since === null ? null : { since: help_since, isComing: is_help_coming };
}

/** So few that all of them are live [T7]. */
export function statements(rows: Rows, kind: string, of?: string) {
  const state = stateOf(rows);
  const isSeen = kind === 'crew' || state === 'harvest' || (of !== undefined && state !== 'closed');
  const said = rows.statements.filter((row) => !row.is_out && (of === undefined || row.table_id === of));
  return isSeen ? said.map((row) => viewOf(row, kind, state)) : [];
}

function viewOf(row: StatementRow, kind: string, state: string) {
  const isTold = kind === 'crew' || state === 'harvest';
  return {
    id: row.id,
    table: row.table_id,
    text: row.text,
    position: row.position,
    cluster: isTold ? row.cluster_id : null,
    ...((kind === 'crew' || kind === 'table') && { revision: row.revision }),
  };
}

/** Everybody's own place alone says who writes [T2]. */
export function seats({ seats: all, tables: laid, rounds: [round] }: Rows, person: string) {
  return all
    .filter(({ attendee_id }) => attendee_id === person)
    .map(({ table_id }) => ({
      id: round!.session_id,
      table: table_id,
      isScribe: laid.some(({ id, scribe_id }) => id === table_id && scribe_id === person),
    }));
}

function stateOf({ rounds: [round] }: Rows): string {
  return round?.state ?? 'closed';
}
