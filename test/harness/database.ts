import pg from 'pg';
import { cleanUp } from './clean-up.ts';
import { environment } from './environment.ts';
import { until } from './until.ts';

/** Asks the database directly, past the server. */
export async function query<Row = Record<string, unknown>>(
  sql: string,
  values: unknown[] = [],
  databaseUrl = environment().databaseUrl,
): Promise<Row[]> {
  return (await poolOf(databaseUrl).query(sql, values)).rows as Row[];
}

const pools = new Map<string, pg.Pool>();

function poolOf(databaseUrl: string): pg.Pool {
  const known = pools.get(databaseUrl);
  if (known) return known;
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 4 });
  pool.on('error', () => undefined);
  pools.set(databaseUrl, pool);
  cleanUp(async () => {
    pools.delete(databaseUrl);
    await pool.end();
  });
  return pool;
}

const tables = [
  'meeting',
  'meeting_logo',
  'channel',
  'command_log',
  'session',
  'attendee',
  'access',
  'poll',
  'poll_salt',
  'poll_result',
  'ballot',
  'tally',
  'stage',
  'timer',
  'announcement',
  'qa',
  'panelist',
  'question',
  'question_tally',
  'question_support',
  'table_round',
  'round_table',
  'seat',
  'statement',
];

/** Every row of a meeting, with the revisions of its channels, as one text for each table. */
export async function digest(meeting: string, databaseUrl?: string): Promise<Record<string, string | null>> {
  const parts = tables.map((table) => {
    const key = table === 'meeting' ? 'id' : 'meeting_id';
    return `(SELECT md5(string_agg(t::text, ';' ORDER BY t::text)) FROM ${table} t WHERE t.${key} = $1) AS "${table}"`;
  });
  const [row] = await query<Record<string, string | null>>(`SELECT ${parts.join()}`, [meeting], databaseUrl);
  return row!;
}

/** The digest once the server has nothing left to do by itself: closing, counting and archiving take their time. */
export async function settledDigest(meeting: string): Promise<Record<string, string | null>> {
  await until('no poll is on its way', async () => {
    const moving = await query(
      `SELECT 1 FROM poll WHERE meeting_id = $1
         AND (state IN ('closing', 'counting') OR (state = 'archived' AND due_at IS NOT NULL))`,
      [meeting],
    );
    return moving.length === 0;
  });
  return digest(meeting);
}

/** How many rows of a meeting there are, in all tables together. */
export async function rowsOf(meeting: string, databaseUrl?: string): Promise<number> {
  const parts = tables.map(
    (table) => `(SELECT count(*) FROM ${table} WHERE ${table === 'meeting' ? 'id' : 'meeting_id'} = $1)`,
  );
  const [row] = await query<{ n: string }>(`SELECT ${parts.join(' + ')} AS n`, [meeting], databaseUrl);
  return Number(row!.n);
}
