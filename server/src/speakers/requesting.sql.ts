/** Who asks to speak, and where. */
import type { Query } from '../database/query.ts';

export interface Requester {
  attendance: 'hall' | 'remote';
  group_id: string | null;
  speaking_s: number | null;
  isLive: boolean;
  hasPanelist: boolean;
}

/**
 * One row if both person and session are of this meeting. Whoever leaves waits until the request is stored, so that it
 * is forgotten with the others [F17].
 */
export async function findRequester(
  query: Query,
  {
    meeting,
    session,
    attendee,
    panelist,
  }: Record<'meeting' | 'session' | 'attendee', string> & { panelist: string | null },
): Promise<Requester | undefined> {
  const [row] = await query<Requester>(
    `SELECT a.attendance, a.group_id, a.speaking_s, s.state = 'live' AS "isLive",
       $4::uuid IS NULL OR EXISTS (SELECT 1 FROM panelist WHERE id = $4 AND session_id = $2) AS "hasPanelist"
     FROM attendee a CROSS JOIN session s
     WHERE a.id = $3 AND a.meeting_id = $1 AND a.state = 'active' AND s.id = $2 AND s.meeting_id = $1
     FOR SHARE OF a`,
    [meeting, session, attendee, panelist],
  );
  return row;
}

export interface PodiumSpeaker {
  id: string;
  name: string;
  attendance: 'hall' | 'remote';
  group_id: string | null;
  speaking_s: number | null;
}

export async function findPanelist(
  query: Query,
  session: string,
  panelist: string,
): Promise<PodiumSpeaker | undefined> {
  const [row] = await query<PodiumSpeaker>(
    'SELECT id, name, attendance, group_id, speaking_s FROM panelist WHERE id = $2 AND session_id = $1',
    [session, panelist],
  );
  return row;
}
