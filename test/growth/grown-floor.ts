import type pg from 'pg';
import type { GrownMeeting } from './grow.ts';
import { grownId } from './grown-people.ts';

const turnsElsewhere = 20;
const tablesElsewhere = 2;
const statementsElsewhere = 10;
/** A day on which everybody was heard, at all tables, too. */
const turnsHere = 300;
const tablesHere = 12;
const statementsHere = 15;

/** What was spoken and written down: a long day in the session where things pile up, and some in every other one. */
export async function growFloor(client: pg.Client, { id, session }: GrownMeeting): Promise<void> {
  await client.query(
    `INSERT INTO speaker_request (id, meeting_id, session_id, attendee_id, number, arrival, kind, attendance, voice,
       state, ended_at)
     SELECT gen_random_uuid(), f.meeting_id, f.session_id,
       CASE WHEN f.session_id = $2 THEN ${grownId} ELSE gen_random_uuid() END, n, n, 'contribution',
       CASE WHEN n % 2 = 0 THEN 'hall' ELSE 'remote' END, 'microphone', 'over', now() - n * interval '1 minute'
     FROM floor f, generate_series(1, CASE WHEN f.session_id = $2 THEN ${turnsHere} ELSE ${turnsElsewhere} END) AS n
     WHERE $1::uuid IS NOT NULL`,
    [id, session],
  );
  await client.query(
    `INSERT INTO turn (id, meeting_id, session_id, request_id, kind, attendance, round, limit_ms, spoken_ms, started_at,
       ended_at)
     SELECT gen_random_uuid(), meeting_id, session_id, id, kind, attendance, 1, 60000, 50000,
       ended_at - interval '50 seconds', ended_at FROM speaker_request`,
  );
  await client.query(
    `UPDATE floor f SET last_number = r.n, last_arrival = r.n FROM (
       SELECT session_id, count(*) AS n FROM speaker_request GROUP BY session_id) AS r
     WHERE r.session_id = f.session_id`,
  );
  await growTables(client, session);
}

async function growTables(client: pg.Client, session: string): Promise<void> {
  const here = (yes: number, no: number) => `CASE WHEN r.session_id = $1 THEN ${yes} ELSE ${no} END`;
  await client.query(
    `INSERT INTO round_table (id, meeting_id, session_id, number, attendance, question, places, taken, statements)
     SELECT gen_random_uuid(), r.meeting_id, r.session_id, n, 'hall', '{"de": "Was hilft?"}', 10,
       5, ${here(statementsHere, statementsElsewhere)}
     FROM table_round r, generate_series(1, ${here(tablesHere, tablesElsewhere)}) AS n`,
    [session],
  );
  await client.query(
    `INSERT INTO seat (session_id, attendee_id, meeting_id, table_id)
     SELECT session_id, gen_random_uuid(), meeting_id, id FROM round_table, generate_series(1, 5)`,
  );
  await client.query(
    `INSERT INTO statement (id, meeting_id, session_id, table_id, text, position, revision, stamp)
     SELECT gen_random_uuid(), meeting_id, session_id, id, 'Aussage ' || n, n, 1, 1
     FROM round_table t, generate_series(1, t.statements) AS n`,
  );
}
