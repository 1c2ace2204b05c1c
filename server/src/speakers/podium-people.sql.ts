/** Who comes onto a podium and leaves it. All run under the lock of the session's channel. */
import { randomUUID } from 'node:crypto';
import type { Query } from '../database/query.ts';
import type { ChannelTx } from '../live/channel-writer.ts';

/** How somebody on a podium is named, and where they are. */
export interface Named {
  name: string;
  organisation: string | null;
  group: string | null;
  attendance: 'hall' | 'remote';
}

export interface SeatRow extends Named {
  id: string;
  access: string;
  position: number;
  hasLeft: boolean;
  revision: string;
}

const columns = `id, access_id AS access, name, organisation, group_id AS "group", attendance, position,
  left_at IS NOT NULL AS "hasLeft", revision`;

export async function findSeat(
  query: Query,
  session: string,
  panelist: string,
): Promise<SeatRow | undefined> {
  const [row] = await query<SeatRow>(`SELECT ${columns} FROM panelist WHERE session_id = $1 AND id = $2`, [
    session,
    panelist,
  ]);
  return row;
}

/** Everybody of a podium, those too who have left it: the place of whoever comes back is at hand. */
export function findSeats(query: Query, session: string): Promise<SeatRow[]> {
  return query<SeatRow>(`SELECT ${columns} FROM panelist WHERE session_id = $1`, [session]);
}

/** A link that is valid, of somebody who can sit on a podium. */
export async function findAccess(query: Query, meeting: string, access: string): Promise<string | undefined> {
  const [row] = await query<{ id: string }>(
    `SELECT id FROM access WHERE id = $2 AND meeting_id = $1 AND role = 'panelist' AND revoked_at IS NULL`,
    [meeting, access],
  );
  return row?.id;
}

/** Equal names are one person with one link. */
export async function accessNamed(query: Query, meeting: string, name: string): Promise<string | undefined> {
  const [row] = await query<{ id: string }>(
    `SELECT a.id FROM panelist p JOIN access a ON a.id = p.access_id
     WHERE p.meeting_id = $1 AND p.name = $2 AND a.revoked_at IS NULL
     ORDER BY p.left_at NULLS FIRST, a.serial LIMIT 1`,
    [meeting, name],
  );
  return row?.id;
}

interface Place extends Named {
  meeting: string;
  session: string;
  access: string;
  position: number;
}

export async function insertSeat({ query, revision }: ChannelTx, place: Place): Promise<string> {
  const id = randomUUID();
  await query(
    `INSERT INTO panelist (id, meeting_id, session_id, access_id, name, organisation, group_id, attendance, position,
       revision, signals_stamp) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10)`,
    [
      id,
      place.meeting,
      place.session,
      place.access,
      place.name,
      place.organisation,
      place.group,
      place.attendance,
      place.position,
      revision,
    ],
  );
  return id;
}

/** As they are named from now on, and at this place. */
export async function comeBack(
  { query, revision }: ChannelTx,
  id: string,
  { name, organisation, group, attendance, position }: Named & { position: number },
): Promise<void> {
  await query(
    `UPDATE panelist SET left_at = NULL, name = $2, organisation = $3, group_id = $4, attendance = $5, position = $6,
       revision = $7, signals_stamp = $7 WHERE id = $1`,
    [id, name, organisation, group, attendance, position, revision],
  );
}

export async function leave({ query, revision }: ChannelTx, id: string): Promise<void> {
  await query(
    'UPDATE panelist SET left_at = clock_timestamp(), revision = $2, signals_stamp = $2 WHERE id = $1',
    [id, revision],
  );
}

/**
 * Whether anything was decided about somebody since this revision of the session: they have spoken or were put on the
 * list, were asked or given a question, told something, given a time, or have shown a sign.
 */
export async function isInvolved(
  query: Query,
  { session, id, access }: { session: string; id: string; access: string },
  since: number,
): Promise<boolean> {
  const [row] = await query<{ is: boolean }>(
    `SELECT EXISTS (SELECT 1 FROM turn WHERE session_id = $1 AND panelist_id = $2 AND stamp > $4)
       OR EXISTS (SELECT 1 FROM speaker_request
         WHERE session_id = $1 AND (panelist_id = $2 OR addressed_to = $2) AND stamp > $4)
       OR EXISTS (SELECT 1 FROM question
         WHERE session_id = $1 AND (panelist_id = $2 OR assigned_to = $3) AND stamp > $4)
       OR EXISTS (SELECT 1 FROM notice WHERE session_id = $1 AND $2 = ANY (told) AND revision > $4)
       OR EXISTS (SELECT 1 FROM panelist WHERE id = $2 AND signals_stamp > $4)
       OR EXISTS (SELECT 1 FROM command_log l WHERE l.meeting_id = (SELECT meeting_id FROM session WHERE id = $1)
         AND l.name = 'speaker:give-time' AND l.before -> 'person' ->> 'panelist' = $2::text
         AND (l.reply ->> 'revision')::bigint > $4 AND l.undone_at IS NULL) AS is`,
    [session, id, access, since],
  );
  return row!.is;
}
