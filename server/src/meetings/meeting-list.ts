import type { Text } from '@miteinander/shared/wire/localized';
import type { Database } from '../database/database.ts';
import type { AccessRole } from '../people/secrets.ts';

export interface ListedMeeting {
  id: string;
  code: string;
  title: Text;
  languages: string[];
  firstDay: string;
  lastDay: string;
  /** its last day is over */
  isOver: boolean;
  sessions: number;
  /** people who joined and did not leave */
  attendees: number;
}

export interface ListedAccess {
  id: string;
  role: AccessRole;
  name: string;
  serial: number;
  revokedAt: Date | null;
  /** a screen that was paired with a code: it has no link */
  isPaired: boolean;
}

const meetings = `
  SELECT id, code, title, languages, first_day::text AS "firstDay", last_day::text AS "lastDay",
    ends_at < now() AS "isOver",
    (SELECT count(*)::int FROM session s WHERE s.meeting_id = m.id) AS sessions,
    (SELECT count(*)::int FROM attendee a WHERE a.meeting_id = m.id AND a.state = 'active') AS attendees
  FROM meeting m`;

/** All meetings, the newest first. */
export function listMeetings(database: Database): Promise<ListedMeeting[]> {
  return database.query<ListedMeeting>(`${meetings} ORDER BY created_at DESC, id`);
}

/** The meeting with this code, spaces and hyphens left out of account. */
export async function findMeeting(database: Database, code: string): Promise<ListedMeeting | undefined> {
  const [found] = await database.query<ListedMeeting>(`${meetings} WHERE code = $1`, [
    code.replace(/[\s-]/g, ''),
  ]);
  return found;
}

/** The desks, panelists and displays of a meeting, revoked ones too; not those that wait for a screen to be paired. */
export function accessesOf(database: Database, meeting: string): Promise<ListedAccess[]> {
  return database.query<ListedAccess>(
    `SELECT id, role, name, serial, revoked_at AS "revokedAt", token_hash IS NOT NULL AS "isPaired" FROM access
     WHERE meeting_id = $1 AND pair_until IS NULL ORDER BY array_position(ARRAY['moderator', 'panelist', 'display'], role), serial`,
    [meeting],
  );
}

/** Deletes a meeting with everything of it. */
export async function deleteMeeting(database: Database, meeting: string): Promise<void> {
  await database.source.query('DELETE FROM meeting WHERE id = $1', [meeting]);
}
