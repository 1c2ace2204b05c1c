/** Places at tables: `taken` moves with every seat, and a scribe who goes is none any more [T1, T2]. */
import type { ChannelTx } from '../live/channel-writer.ts';

interface Place {
  meeting: string;
  session: string;
  table: string;
  person: string;
}

/** Takes a place, and gives the one back that the person has had. */
export async function takeSeat(tx: ChannelTx, { meeting, session, table, person }: Place): Promise<void> {
  await giveSeatBack(tx, session, person);
  await tx.query('INSERT INTO seat (session_id, attendee_id, meeting_id, table_id) VALUES ($1, $2, $3, $4)', [
    session,
    person,
    meeting,
    table,
  ]);
  await tx.query('UPDATE round_table SET taken = taken + 1, stamp = $2 WHERE id = $1', [table, tx.revision]);
}

/** False if there was none. */
export async function giveSeatBack(
  { query, revisions, revision: first }: ChannelTx,
  session: string,
  person: string,
): Promise<boolean> {
  const given = await query(
    `WITH gone AS (DELETE FROM seat WHERE session_id = $1 AND attendee_id = $2 RETURNING table_id)
     UPDATE round_table t SET taken = taken - 1, stamp = $3,
       scribe_id = CASE WHEN scribe_id = $2 THEN NULL ELSE scribe_id END
     FROM gone WHERE t.id = gone.table_id RETURNING t.id`,
    [session, person, revisions.get(session) ?? first],
  );
  return given.length > 0;
}
