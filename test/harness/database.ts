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

const tablesOf = new Map<string, Promise<[table: string, key: string][]>>();

/** Every table that holds something of a meeting, and the column that says of which. */
function tables(databaseUrl = environment().databaseUrl): Promise<[table: string, key: string][]> {
  const known = tablesOf.get(databaseUrl) ?? askForTables(databaseUrl);
  tablesOf.set(databaseUrl, known);
  return known;
}

async function askForTables(databaseUrl: string): Promise<[table: string, key: string][]> {
  const rows = await query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.columns
     WHERE table_schema = 'public' AND column_name = 'meeting_id' ORDER BY table_name`,
    [],
    databaseUrl,
  );
  return [['meeting', 'id'], ...rows.map(({ name }) => [name, 'meeting_id'] as [string, string])];
}

/** Every row of a meeting, with the revisions of its channels, as one text for each table. */
export async function digest(
  meeting: string,
  databaseUrl = environment().databaseUrl,
): Promise<Record<string, string | null>> {
  const parts = (await tables(databaseUrl)).map(
    ([table, key]) =>
      `(SELECT md5(string_agg(t::text, ';' ORDER BY t::text)) FROM ${table} t WHERE t.${key} = $1) AS "${table}"`,
  );
  // By a name, because planning so many tables takes longer than reading them.
  const asked = { name: 'digest', text: `SELECT ${parts.join()}`, values: [meeting] };
  return (await poolOf(databaseUrl).query<Record<string, string | null>>(asked)).rows[0]!;
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
  const parts = (await tables(databaseUrl)).map(
    ([table, key]) => `(SELECT count(*) FROM ${table} WHERE ${key} = $1)`,
  );
  const [row] = await query<{ n: string }>(`SELECT ${parts.join(' + ')} AS n`, [meeting], databaseUrl);
  return Number(row!.n);
}
