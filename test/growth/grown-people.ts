import { createHash } from 'node:crypto';
import type pg from 'pg';
import type { GrownMeeting } from './grow.ts';

/** The device token of the nth grown person of a meeting, from 1: whoever holds it comes back as that person. */
export function grownToken(meeting: string, n: number): string {
  return createHash('sha256').update(`${meeting} ${n}`).digest('base64url');
}

/** The id of the nth grown person, where `$1` is the meeting. */
export const grownId = `md5($1 || ' ' || n)::uuid`;
/** How the nth takes part: three fifths in the hall, and every group of the meeting `m` as often as none. */
export const grownAttendance = `CASE WHEN n % 5 < 3 THEN 'hall' ELSE 'remote' END`;
export const grownGroup = `m.groups -> ((n / 5) % (jsonb_array_length(m.groups) + 1)) ->> 'id'`;

export async function growPeople(client: pg.Client, meeting: GrownMeeting, count: number): Promise<void> {
  await client.query(
    `INSERT INTO attendee (id, meeting_id, token_hash, attendance, group_id)
     SELECT ${grownId}, $1::uuid, sha256(convert_to(token, 'UTF8')), ${grownAttendance}, ${grownGroup}
     FROM meeting m, generate_series(1, $2::int) AS n, LATERAL (SELECT rtrim(translate(
       encode(sha256(convert_to($1 || ' ' || n, 'UTF8')), 'base64'), '+/', '-_'), '=') AS token)
     WHERE m.id = $1::uuid`,
    [meeting.id, count],
  );
}
