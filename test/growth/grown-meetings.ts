import type pg from 'pg';
import type { GrownMeeting } from './grow.ts';

const peopleEach = 20;

/** Which columns hold ids of things that are copied with the meeting. */
const copied: [table: string, ids: readonly string[]][] = [
  ['channel', ['id', 'meeting_id', 'session_id']],
  ['session', ['id', 'meeting_id']],
  ['access', ['id', 'meeting_id']],
  ['floor', ['session_id', 'meeting_id']],
  ['plan', ['session_id', 'meeting_id']],
  ['table_round', ['session_id', 'meeting_id']],
  ['stage', ['channel_id', 'meeting_id']],
  ['poll', ['id', 'meeting_id', 'session_id', 'family_id']],
  ['poll_result', ['poll_id', 'meeting_id', 'session_id']],
];

/** In the nth copy each id is another one, and the same one wherever it stands. */
const inCopy = (id: string) => `md5(o.${id} || ' ' || n)::uuid`;
const isCopy = `meeting_id IN (SELECT md5($1 || ' ' || n)::uuid FROM generate_series(1, $2::int) AS n)`;

/**
 * Other meetings just as this one was made; in each the first poll is open, the second one closed, and there are
 * some people, of whom a few have changed something or have left.
 */
export async function growMeetings(client: pg.Client, { id }: GrownMeeting, count: number): Promise<void> {
  const run = (sql: string) => client.query(sql, [id, count]);
  await run(
    `INSERT INTO meeting SELECT copy.* FROM meeting o, generate_series(1, $2::int) AS n
       JOIN (SELECT code, row_number() OVER (ORDER BY code) AS n FROM generate_series(100000, 999999) AS code
         WHERE code::text NOT IN (SELECT m.code FROM meeting m) LIMIT $2) AS free USING (n),
       LATERAL jsonb_populate_record(o, jsonb_build_object('id', ${inCopy('id')}, 'code', free.code::text)) AS copy
     WHERE o.id = $1::uuid`,
  );
  for (const [table, ids] of copied) {
    const mapped = ids.map((column) => `'${column}', ${inCopy(column)}`);
    await run(
      `INSERT INTO ${table} SELECT copy.* FROM ${table} o, generate_series(1, $2::int) AS n,
         LATERAL jsonb_populate_record(o, jsonb_build_object(${mapped.join()})) AS copy
       WHERE o.meeting_id = $1::uuid`,
    );
  }
  await run(
    `INSERT INTO attendee (id, meeting_id, token_hash, attendance, state, revision)
     SELECT gen_random_uuid(), md5($1 || ' ' || n)::uuid, CASE WHEN p <> 1 THEN sha256(($1 || ' ' || n || ' ' || p)::bytea) END,
       'hall', CASE WHEN p = 1 THEN 'left' ELSE 'active' END, CASE WHEN p <= 3 THEN 1 ELSE 0 END
     FROM generate_series(1, $2::int) AS n, generate_series(1, ${peopleEach}) AS p`,
  );
  await run(
    `UPDATE poll SET state = CASE position WHEN 1 THEN 'open' ELSE 'closed' END, opened_at = now(),
       closed_at = CASE position WHEN 2 THEN now() END WHERE position <= 2 AND ${isCopy}`,
  );
  await run(
    `INSERT INTO poll_salt (family_id, meeting_id, salt)
     SELECT DISTINCT ON (family_id) family_id, meeting_id, sha256(family_id::text::bytea)
     FROM poll WHERE position <= 2 AND ${isCopy}`,
  );
}
