/** Every statement with which commands read and change round tables. */
import { Refusal } from '@miteinander/shared/wire/errors';
import type { Query } from '../database/query.ts';
import type { ChannelTx } from '../live/channel-writer.ts';
import {
  type Cluster,
  type PlannedTable,
  roundColumns,
  type RoundRow,
  tableColumns,
  type TableRow,
} from './table-row.ts';

export async function findRound(query: Query, session: string): Promise<RoundRow> {
  const [row] = await query<RoundRow>(`SELECT ${roundColumns} FROM table_round r WHERE r.session_id = $1`, [
    session,
  ]);
  if (!row) throw new Refusal('not-found');
  return row;
}

/** The round as the desk saw it. */
export async function findExpectedRound(
  query: Query,
  { session, expects }: { session: string; expects: number },
): Promise<RoundRow> {
  const round = await findRound(query, session);
  const { state, revision } = round;
  if (revision !== expects) throw new Refusal('conflict', { current: { id: session, state, revision } });
  return round;
}

export async function saveRound(
  { query, revision }: ChannelTx,
  { session, state, clusters }: Omit<RoundRow, 'revision'>,
): Promise<void> {
  await query('UPDATE table_round SET state = $2, clusters = $3, revision = $4 WHERE session_id = $1', [
    session,
    state,
    JSON.stringify(clusters),
    revision,
  ]);
}

/** Clusters with something in them; also with something that was taken out, if it is to come back to them. */
export async function filledClusters(query: Query, session: string): Promise<string[]> {
  const rows = await query<{ id: string }>(
    `SELECT DISTINCT cluster_id AS id FROM statement
     WHERE session_id = $1 AND cluster_id IS NOT NULL AND NOT is_out`,
    [session],
  );
  return rows.map(({ id }) => id);
}

/** Without those in which there is nothing at all any more [T8]. */
export async function withoutEmpty(query: Query, session: string, clusters: readonly Cluster[]) {
  const rows = await query<{ id: string }>(
    'SELECT DISTINCT cluster_id AS id FROM statement WHERE session_id = $1 AND cluster_id IS NOT NULL',
    [session],
  );
  const used = new Set(rows.map(({ id }) => id));
  return clusters.filter(({ id }) => used.has(id));
}

/** All tables of a session by number, also those that were left out of the plan. */
export function findTables(query: Query, session: string): Promise<TableRow[]> {
  return query<TableRow>(
    `SELECT ${tableColumns} FROM round_table t WHERE t.session_id = $1 ORDER BY t.number, t.id`,
    [session],
  );
}

/** Where somebody sits; refused if they sit nowhere, or at another table than the one that they meant. */
export async function findSeated(
  query: Query,
  person: string,
  { session, meant }: { session: string; meant?: string | undefined },
): Promise<TableRow> {
  if (meant !== undefined) await findTable(query, session, meant);
  const own = await findOwnTable(query, session, person);
  if (!own || (meant !== undefined && own.id !== meant)) throw new Refusal('not-yours');
  return own;
}

export async function findTable(query: Query, session: string, id: string): Promise<TableRow> {
  const [row] = await query<TableRow>(
    `SELECT ${tableColumns} FROM round_table t WHERE t.id = $2 AND t.session_id = $1 AND NOT t.is_removed`,
    [session, id],
  );
  if (!row) throw new Refusal('not-found');
  return row;
}

/** Where a person sits. */
export async function findOwnTable(query: Query, session: string, person: string): Promise<TableRow | null> {
  const [row] = await query<TableRow>(
    `SELECT ${tableColumns} FROM seat e JOIN round_table t ON t.id = e.table_id
     WHERE e.session_id = $1 AND e.attendee_id = $2`,
    [session, person],
  );
  return row ?? null;
}

/** The whole plan at once, so that two tables can change their numbers. */
export async function savePlan(
  { query, revision }: ChannelTx,
  { meeting, session, tables }: { meeting: string; session: string; tables: readonly PlannedTable[] },
): Promise<void> {
  await query('UPDATE round_table SET is_removed = true, stamp = $2 WHERE session_id = $1', [
    session,
    revision,
  ]);
  await query(
    `INSERT INTO round_table (id, meeting_id, session_id, number, name, attendance, link, question, places, stamp)
     SELECT id, $1, $2, number, name, attendance, link, question, places, $4
     FROM jsonb_to_recordset($3) AS p (id uuid, number int, name text, attendance text, link text, question jsonb,
       places int)
     ON CONFLICT (id) DO UPDATE SET number = excluded.number, name = excluded.name,
       attendance = excluded.attendance, link = excluded.link, question = excluded.question,
       places = excluded.places, is_removed = false`,
    [meeting, session, JSON.stringify(tables), revision],
  );
}

export async function saveScribe(
  { query, revision }: ChannelTx,
  table: string,
  scribe: string | null,
): Promise<void> {
  await query('UPDATE round_table SET scribe_id = $2, stamp = $3 WHERE id = $1', [table, scribe, revision]);
}

export async function saveHelp(
  { query, revision }: ChannelTx,
  table: string,
  { since, isComing }: { since: number | 'now' | null; isComing: boolean },
): Promise<void> {
  await query(
    `UPDATE round_table SET is_help_coming = $3, stamp = $4,
       help_since = CASE WHEN $5 THEN clock_timestamp() ELSE to_timestamp($2::float8 / 1000) END WHERE id = $1`,
    [table, since === 'now' ? null : since, isComing, revision, since === 'now'],
  );
}
