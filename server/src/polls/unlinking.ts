import type { Database } from '../database/database.ts';
import { type Query, queryOn } from '../database/query.ts';
import type { ChannelWriter } from '../live/channel-writer.ts';

const chunk = 2000;
/** greater than every voter, who has 32 bytes */
const beyondAll = Buffer.alloc(33, 0xff);

/**
 * The second half of archiving [P2]: every ballot loses attendance and group, tally cells become totals, and
 * the family's salt is deleted once no round of it is left that could need it. In chunks and repeatable: a crash
 * in between leaves the poll due, and the next run goes on.
 */
export async function unlink(
  database: Database,
  channel: ChannelWriter,
  poll: { id: string; meeting_id: string; session_id: string },
  signal: AbortSignal,
): Promise<void> {
  let after: Buffer | null = Buffer.alloc(0);
  while (after) {
    signal.throwIfAborted();
    after = await strip(database, poll.id, after);
  }
  await channel.write(
    { meeting: poll.meeting_id, channels: [poll.session_id], actor: null },
    async ({ query }) => {
      const isMine = await query(
        'UPDATE poll SET due_at = NULL WHERE id = $1 AND due_at IS NOT NULL RETURNING id',
        [poll.id],
      );
      // Another process was faster.
      if (isMine.length === 0) return { data: null, isUnchanged: true };
      const totals = await query<{ key: string; n: number }>(
        `WITH old AS (DELETE FROM tally WHERE poll_id = $1 RETURNING key, n)
       SELECT key, sum(n)::int AS n FROM old GROUP BY key`,
        [poll.id],
      );
      await insertTotals(query, poll, totals);
      await query(
        `DELETE FROM poll_salt WHERE family_id = (SELECT family_id FROM poll WHERE id = $1) AND NOT EXISTS (
         SELECT 1 FROM poll p WHERE p.family_id = poll_salt.family_id AND p.state NOT IN ('archived', 'removed'))`,
        [poll.id],
      );
      return { data: null };
    },
  );
}

async function insertTotals(
  query: Query,
  poll: { id: string; meeting_id: string },
  totals: { key: string; n: number }[],
): Promise<void> {
  await query(
    `INSERT INTO tally (poll_id, meeting_id, key, attendance, group_id, n)
     SELECT $1, $2, key, '', '', n FROM unnest($3::text[], $4::int[]) AS t (key, n)`,
    [poll.id, poll.meeting_id, totals.map(({ key }) => key), totals.map(({ n }) => n)],
  );
}

/** Takes attendance and group from the next ballots, and says where they end; null after the last. */
async function strip(database: Database, poll: string, after: Buffer): Promise<Buffer | null> {
  const client = await database.writes.connect();
  try {
    const [edge] = await queryOn(client)<{ voter: Buffer }>(
      `WITH edge AS MATERIALIZED (
         SELECT voter FROM ballot WHERE poll_id = $1 AND voter > $2 ORDER BY voter OFFSET ${chunk - 1} LIMIT 1),
       stripped AS (
         UPDATE ballot SET attendance = NULL, group_id = NULL
         WHERE poll_id = $1 AND voter > $2 AND voter <= coalesce((SELECT voter FROM edge), $3)
           AND (attendance IS NOT NULL OR group_id IS NOT NULL))
       SELECT voter FROM edge`,
      [poll, after, beyondAll],
    );
    return edge?.voter ?? null;
  } finally {
    client.release();
  }
}
