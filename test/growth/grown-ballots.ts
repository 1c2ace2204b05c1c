import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import type { GrownMeeting } from './grow.ts';
import { grownAttendance, grownGroup, grownId } from './grown-people.ts';

const atOnce = 100_000;

/**
 * Fills a poll in which one answer is chosen with ballots of people with these numbers, as if they had voted
 * through the server: the salt finds each again, and cells and result are what the ballots add up to.
 */
export async function growBallots(client: pg.Client, meeting: GrownMeeting, count: number): Promise<void> {
  const { id, poll, answers } = meeting;
  const salt = await saltOf(client, poll);
  const padded = (byte: number) => Buffer.alloc(64, byte).map((pad, at) => pad ^ (salt[at] ?? 0));
  for (let first = 1; first <= count; first += atOnce) {
    await client.query(
      `INSERT INTO ballot (poll_id, voter, meeting_id, answer, version, attendance, group_id)
       SELECT $2, sha256($3::bytea || sha256($4::bytea || convert_to(${grownId}::text, 'UTF8'))), $1::uuid,
         to_jsonb($5::text[]) -> (n % cardinality($5::text[]))::int, 1, ${grownAttendance}, ${grownGroup}
       FROM meeting m, generate_series($6::int, $7::int) AS n WHERE m.id = $1::uuid`,
      [id, poll, padded(0x5c), padded(0x36), answers, first, Math.min(count, first + atOnce - 1)],
    );
  }
  await addUp(client, poll);
}

/** The salt of a poll's family, made as the server makes it when the first round is opened. */
async function saltOf(client: pg.Client, poll: string): Promise<Buffer> {
  await client.query(
    `INSERT INTO poll_salt (family_id, meeting_id, salt) SELECT family_id, meeting_id, $2 FROM poll WHERE id = $1
     ON CONFLICT DO NOTHING`,
    [poll, randomBytes(32)],
  );
  const { rows } = await client.query<{ salt: Buffer }>(
    'SELECT s.salt FROM poll p JOIN poll_salt s ON s.family_id = p.family_id WHERE p.id = $1',
    [poll],
  );
  return rows[0]!.salt;
}

async function addUp(client: pg.Client, poll: string): Promise<void> {
  await client.query('DELETE FROM tally WHERE poll_id = $1', [poll]);
  await client.query(
    `INSERT INTO tally (poll_id, meeting_id, key, attendance, group_id, n)
     SELECT poll_id, meeting_id, coalesce(answer #>> '{}', ''), attendance, coalesce(group_id, ''), count(*)
     FROM ballot WHERE poll_id = $1
     GROUP BY GROUPING SETS ((1, 2, answer, 4, 5), (1, 2, 4, 5))`,
    [poll],
  );
  await client.query(
    `WITH raised AS (UPDATE channel SET revision = revision + 1
       WHERE id = (SELECT session_id FROM poll WHERE id = $1) RETURNING revision),
     opened AS (UPDATE poll SET state = 'open', opened_at = now(), revision = raised.revision FROM raised
       WHERE id = $1 AND state = 'draft')
     UPDATE poll_result SET revision = raised.revision,
       votes = (SELECT sum(n) FROM tally WHERE poll_id = $1 AND key = '') FROM raised WHERE poll_id = $1`,
    [poll],
  );
}
