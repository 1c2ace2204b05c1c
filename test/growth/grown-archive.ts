import type pg from 'pg';
import type { GrownMeeting } from './grow.ts';

const votesEach = 10;

/**
 * Archived polls of the session, each with its frozen result and with ballots that have lost attendance, group
 * and salt. Whatever columns a poll has, these have them from the poll that they are copies of.
 */
export async function growArchive(client: pg.Client, meeting: GrownMeeting, count: number): Promise<void> {
  await client.query(
    `WITH raised AS (UPDATE channel SET revision = revision + $2::int WHERE id = $1 RETURNING revision - $2 AS before)
     INSERT INTO poll SELECT copy.* FROM raised, poll p, generate_series(1, $2::int) AS n,
       LATERAL (SELECT md5(p.id || ' archived ' || n)::uuid AS id) AS fresh,
       LATERAL jsonb_populate_record(p, jsonb_build_object('id', fresh.id, 'family_id', fresh.id, 'state', 'archived',
         'opened_at', now() - n * interval '10 min', 'closed_at', now() - n * interval '9 min', 'due_at', null,
         'position', 1000 + n, 'revision', raised.before + n, 'frozen', jsonb_build_object('votes', ${votesEach},
         'cells', '[["yes",6],["no",4]]'::jsonb, 'byAttendance', null, 'byGroup', null))) AS copy
     WHERE p.id = $3`,
    [meeting.session, count, meeting.poll],
  );
  const archived = `FROM poll p, generate_series(1, ${votesEach}) AS n WHERE p.session_id = $1 AND p.state = 'archived'`;
  await client.query(
    `INSERT INTO poll_result (poll_id, meeting_id, session_id, votes, revision)
     SELECT id, meeting_id, session_id, ${votesEach}, revision FROM poll WHERE session_id = $1 AND state = 'archived'`,
    [meeting.session],
  );
  await client.query(
    `INSERT INTO ballot (poll_id, voter, meeting_id, answer, version)
     SELECT p.id, sha256(convert_to(p.id || ' ' || n, 'UTF8')), p.meeting_id,
       to_jsonb(CASE WHEN n <= 6 THEN 'yes' ELSE 'no' END), 1 ${archived}`,
    [meeting.session],
  );
  await client.query(
    `INSERT INTO tally (poll_id, meeting_id, key, attendance, group_id, n)
     SELECT p.id, p.meeting_id, cell.key, '', '', cell.n FROM poll p,
       (VALUES ('', ${votesEach}), ('yes', 6), ('no', 4)) AS cell (key, n)
     WHERE p.session_id = $1 AND p.state = 'archived'`,
    [meeting.session],
  );
}
