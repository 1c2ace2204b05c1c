import type { Query } from '../database/query.ts';
import { mostWaiting } from './asking.rules.ts';

/** Who asks, and what is known of the session and of what they have asked in it before. */
export interface AskerRow {
  attendance: 'hall' | 'remote';
  group_id: string | null;
  name: string | null;
  asks_apart: boolean;
  isLive: boolean;
  hasPanelist: boolean;
  waiting: number;
  sinceMs: number | null;
}

export interface Asker {
  meeting: string;
  session: string;
  author: string;
  panelist: string | null;
}

/**
 * One row if both person and session are of this meeting. Whoever leaves waits until the question is stored, so that
 * it is forgotten with the others [Q28].
 */
export async function findAsker(query: Query, asker: Asker): Promise<AskerRow | undefined> {
  const [row] = await query<AskerRow>(
    `SELECT a.attendance, a.group_id, a.name, a.asks_apart, s.state = 'live' AS "isLive",
       $4::uuid IS NULL OR EXISTS (SELECT 1 FROM panelist WHERE id = $4 AND session_id = $2) AS "hasPanelist",
       (SELECT count(*) FROM (SELECT 1 FROM question WHERE author = $3 AND session_id = $2 AND state = 'new'
         AND merged_into IS NULL LIMIT ${mostWaiting}) AS own)::int AS waiting,
       (SELECT (extract(epoch FROM clock_timestamp() - asked_at) * 1000)::float8 FROM question
         WHERE author = $3 AND session_id = $2 ORDER BY asked_at DESC LIMIT 1) AS "sinceMs"
     FROM attendee a CROSS JOIN session s
     WHERE a.id = $3 AND a.meeting_id = $1 AND a.state = 'active' AND s.id = $2 AND s.meeting_id = $1
     FOR SHARE OF a`,
    [asker.meeting, asker.session, asker.author, asker.panelist],
  );
  return row;
}
