/** What has to be known of everybody who asks to speak at the same moment, in one journey under the channel's lock. */
import type { Query } from '../database/query.ts';
import { findAnswered, type LoggedCommand } from '../live/command-log.ts';
import type { Crowd } from '../people/crowd.ts';
import { type FloorLook, isCounted, lookAtFloor } from './floor-look.sql.ts';

export interface Asker {
  id: string;
  attendance: 'hall' | 'remote';
  group_id: string | null;
  speaking_s: number | null;
  isFirstTime: boolean;
}

export interface AskedOf {
  isLive: boolean;
  names: Crowd['names'];
  panelists: string[];
}

export interface Asking {
  look: FloorLook | null;
  of: AskedOf | undefined;
  /** those who are in, by their id */
  askers: ReadonlyMap<string, Asker>;
  /** in the order of the commands: what was answered the first time */
  answered: Awaited<ReturnType<typeof findAnswered>>;
}

interface Where {
  meeting: string;
  session: string;
}

export async function findAsking(
  query: Query,
  where: Where,
  asked: readonly { attendee: string; command: LoggedCommand }[],
): Promise<Asking> {
  const [answered, askers, of, look] = await Promise.all([
    findAnswered(
      query,
      where.meeting,
      asked.map(({ command }) => command),
    ),
    findAskers(
      query,
      where,
      asked.map(({ attendee }) => attendee),
    ),
    findAskedOf(query, where.session),
    lookAtFloor(query, where.session),
  ]);
  return { answered, askers, of, look };
}

/**
 * Whoever leaves waits until the requests are stored, so that they are forgotten with the others [F17]. No index answers
 * DISTINCT: for a handful of ids nobody looks through all people of the meeting.
 */
async function findAskers(
  query: Query,
  { meeting, session }: Where,
  attendees: readonly string[],
): Promise<Map<string, Asker>> {
  const rows = await query<Asker>(
    `SELECT a.id, a.attendance, a.group_id, a.speaking_s, NOT EXISTS (
       SELECT 1 FROM speaker_request r JOIN turn t ON t.request_id = r.id JOIN floor f ON f.session_id = t.session_id
       WHERE r.attendee_id = a.id AND r.session_id = $2 AND t.round = f.round AND ${isCounted}) AS "isFirstTime"
     FROM attendee a WHERE a.id = ANY ($3) AND a.meeting_id IS NOT DISTINCT FROM $1 AND a.state = 'active'
     ORDER BY a.id FOR SHARE OF a`,
    [meeting, session, [...new Set(attendees)]],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

async function findAskedOf(query: Query, session: string): Promise<AskedOf | undefined> {
  const [row] = await query<AskedOf>(
    `SELECT s.state = 'live' AS "isLive", m.names,
       ARRAY(SELECT id FROM panelist WHERE session_id = s.id) AS panelists
     FROM session s JOIN meeting m ON m.id = s.meeting_id WHERE s.id = $1`,
    [session],
  );
  return row;
}
