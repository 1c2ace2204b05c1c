import type { Query } from '../database/query.ts';

/** Whether questions of a session can be given to this access: a desk's, or that of somebody on its podium. */
export async function canTake(
  query: Query,
  { meeting, session, access }: { meeting: string; session: string; access: string },
): Promise<boolean> {
  const found = await query(
    `SELECT 1 FROM access a WHERE a.id = $3 AND a.meeting_id = $1 AND a.revoked_at IS NULL
       AND (a.role = 'moderator' OR a.role = 'panelist'
         AND EXISTS (SELECT 1 FROM panelist p WHERE p.access_id = a.id AND p.session_id = $2 AND p.left_at IS NULL))`,
    [meeting, session, access],
  );
  return found.length > 0;
}

export async function isPanelist(query: Query, session: string, panelist: string): Promise<boolean> {
  const found = await query('SELECT 1 FROM panelist WHERE id = $2 AND session_id = $1', [session, panelist]);
  return found.length > 0;
}

export async function nowMs(query: Query): Promise<number> {
  const [row] = await query<{ now: Date }>('SELECT clock_timestamp() AS now');
  return row!.now.getTime();
}
