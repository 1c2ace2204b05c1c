import { resolve } from 'node:path';
import pg from 'pg';
import { databaseName, urlOf, type Credentials } from './credentials.ts';

/** `starting` passes by itself: recovery, or the last moments of a stop. */
export type Answer = 'ready' | 'starting' | { problem: string };

/** Asks the postmaster on this port whether it is ours and whether it takes work. */
export async function askPostmaster(credentials: Credentials, cluster: string): Promise<Answer> {
  try {
    const rows = await queryAsAdmin(credentials, 'show data_directory');
    // On Windows PostgreSQL writes the path with other slashes.
    const folder = resolve((rows[0] as { data_directory: string }).data_directory);
    return folder === resolve(cluster)
      ? 'ready'
      : { problem: `port ${credentials.port} leads to the database in ${folder}` };
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    // 57P03: starting up, shutting down or recovering.
    if (code === '57P03' || code === 'ECONNREFUSED' || code === 'ECONNRESET') return 'starting';
    return { problem: message };
  }
}

/** Creates role and database where they are missing, also after a start that broke off between the two. */
export async function ensureDatabase(credentials: Credentials): Promise<void> {
  if (await canLogIn(credentials)) return;
  const roles = await queryAsAdmin(credentials, `select 1 from pg_roles where rolname = '${databaseName}'`);
  const verb = roles.length > 0 ? 'alter' : 'create';
  await queryAsAdmin(credentials, `${verb} role ${databaseName} login password '${credentials.password}'`);
  const databases = await queryAsAdmin(
    credentials,
    `select 1 from pg_database where datname = '${databaseName}'`,
  );
  if (databases.length === 0)
    await queryAsAdmin(credentials, `create database ${databaseName} owner ${databaseName}`);
}

async function canLogIn(credentials: Credentials): Promise<boolean> {
  return query(urlOf(credentials), 'select 1').then(
    () => true,
    () => false,
  );
}

function queryAsAdmin({ port, adminPassword }: Credentials, sql: string): Promise<unknown[]> {
  return query(`postgres://postgres:${adminPassword}@127.0.0.1:${port}/postgres`, sql);
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 5000,
    query_timeout: 30_000,
  });
  // The end of a connection may be reported as an event too; the promises tell it already.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return (await client.query(sql)).rows;
  } finally {
    await client.end().catch(() => undefined);
  }
}
