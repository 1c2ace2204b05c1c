import { Refusal } from '@miteinander/shared/wire/errors';
import type { Query } from '../database/query.ts';
import type { ChannelTx } from '../live/channel-writer.ts';
import { statementColumns, type StatementRow } from './table-row.ts';

/** How many statements of a session are live outside of their tables. */
export const windowSize = 200;

export async function findStatement(query: Query, session: string, id: string): Promise<StatementRow> {
  const [row] = await query<StatementRow>(
    `SELECT ${statementColumns} FROM statement s WHERE s.id = $2 AND s.session_id = $1`,
    [session, id],
  );
  if (!row) throw new Refusal('not-found');
  return row;
}

export async function findStatements(
  query: Query,
  session: string,
  ids: readonly string[],
): Promise<StatementRow[]> {
  const rows = await query<StatementRow>(
    `SELECT ${statementColumns} FROM statement s WHERE s.id = ANY ($2) AND s.session_id = $1 AND NOT s.is_out`,
    [session, ids],
  );
  if (rows.length < new Set(ids).size) throw new Refusal('not-found');
  return rows;
}

/** What a table has, in its order, without one of them. */
export function findOthers(query: Query, { id, table }: Pick<StatementRow, 'id' | 'table'>) {
  return query<StatementRow>(
    `SELECT ${statementColumns} FROM statement s WHERE s.table_id = $1 AND s.id <> $2 AND NOT s.is_out
     ORDER BY s.position, s.id`,
    [table, id],
  );
}

/** At the end of its table's list. */
export async function insertStatement(
  { query, revision }: ChannelTx,
  statement: { id: string; meeting: string; session: string; table: string; text: string },
): Promise<number> {
  const { id, meeting, session, table, text } = statement;
  const [row] = await query<{ position: number }>(
    `INSERT INTO statement (id, meeting_id, session_id, table_id, text, position, revision, stamp)
     SELECT $1, $2, $3, $4, $5, coalesce(max(position), 0) + 1, $6, $6 FROM statement WHERE table_id = $4
     RETURNING position`,
    [id, meeting, session, table, text, revision],
  );
  return row!.position;
}

/** With the revision that it shall have; streams find it by the stamp. */
export async function saveStatement(
  { query, revision: stamp }: ChannelTx,
  { id, text, position, cluster, isOut, revision }: StatementRow,
): Promise<void> {
  await query(
    `UPDATE statement SET text = $2, position = $3, cluster_id = $4, is_out = $5, revision = $6, stamp = $7
     WHERE id = $1`,
    [id, text, position, cluster, isOut, revision, stamp],
  );
}

/** Moves the table's figure by what was written or taken out, and says when it last wrote [T6]. */
export async function moveFigure(
  { query, revision }: ChannelTx,
  table: string,
  { by, isWriting }: { by: number; isWriting: boolean },
): Promise<void> {
  await query(
    `UPDATE round_table SET statements = statements + $2, stamp = $4,
       written_at = CASE WHEN $3 THEN clock_timestamp() ELSE written_at END WHERE id = $1`,
    [table, by, isWriting, revision],
  );
}

/** New numbers for a list in which there is no room between two; nobody's revision changes. */
export async function savePositions(
  { query, revision }: ChannelTx,
  placed: readonly Pick<StatementRow, 'id' | 'position'>[],
): Promise<void> {
  await query(
    `UPDATE statement s SET position = p.position, stamp = $3
     FROM unnest($1::uuid[], $2::float8[]) AS p (id, position) WHERE s.id = p.id`,
    [placed.map(({ id }) => id), placed.map(({ position }) => position), revision],
  );
}

export async function saveClusterOf(
  { query, revision }: ChannelTx,
  clustered: readonly { id: string; cluster: string | null }[],
): Promise<void> {
  await query(
    `UPDATE statement s SET cluster_id = c.cluster, stamp = $3
     FROM unnest($1::uuid[], $2::uuid[]) AS c (id, cluster) WHERE s.id = c.id`,
    [clustered.map(({ id }) => id), clustered.map(({ cluster }) => cluster), revision],
  );
}

/**
 * Which statements are live outside of their tables [T7]: what was put together first, then of every table the newest,
 * as many of each. With no more than two hundred in a session that is all of them.
 */
export async function refreshWindow({ query, revision }: ChannelTx, session: string): Promise<void> {
  await query(
    `UPDATE statement s SET in_window = w.in_window, stamp = $2 FROM (
       SELECT id, row_number() OVER (ORDER BY is_single, turn, number, id) <= ${windowSize} AS in_window FROM (
         SELECT o.id, o.cluster_id IS NULL AS is_single, t.number, row_number() OVER (
           PARTITION BY o.table_id, o.cluster_id IS NULL ORDER BY o.written_at DESC, o.id) AS turn
         FROM statement o JOIN round_table t ON t.id = o.table_id WHERE o.session_id = $1 AND NOT o.is_out) AS ranked
       ) AS w
     WHERE s.id = w.id AND s.in_window <> w.in_window`,
    [session, revision],
  );
}

export interface Cursor {
  number: number;
  position: number;
  id: string;
}

const pageSize = 200;

/** In the order of the tables, and in each as its scribe has put them. */
export async function pageOfStatements(
  query: Query,
  session: string,
  after: Cursor | null,
): Promise<{ rows: StatementRow[]; next: Cursor | null }> {
  const rows = await query<StatementRow & { number: number }>(
    `SELECT ${statementColumns}, t.number FROM statement s JOIN round_table t ON t.id = s.table_id
     WHERE s.session_id = $1 AND NOT s.is_out AND (t.number, s.position, s.id) > ($2::int, $3::float8, $4::uuid)
     ORDER BY t.number, s.position, s.id LIMIT ${pageSize + 1}`,
    [session, after?.number ?? 0, after?.position ?? 0, after?.id ?? noId],
  );
  const page = rows.slice(0, pageSize);
  const last = page.at(-1);
  return {
    rows: page,
    next: rows.length > pageSize ? { number: last!.number, position: last!.position, id: last!.id } : null,
  };
}

const noId = '00000000-0000-0000-0000-000000000000';
