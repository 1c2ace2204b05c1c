import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { queryOn } from '../database/query.ts';
import { StartError } from '../start-error.ts';
import { countLines, endOfTable, formatVersion, type Header, type Trailer } from './backup-format.ts';
import { checkBackup, type CheckedBackup } from './check-backup.ts';
import { secretMark } from './secret-mark.ts';
import { allTables, type DatabaseTable, keptTables } from './tables.ts';

interface Wanted {
  databaseUrl: string;
  /** must not exist yet */
  file: string;
  appSecret: string;
}

export interface TakenBackup extends CheckedBackup {
  bytes: number;
}

/**
 * Writes everything but the salts into one file: one moment of the database, also while people vote. The file
 * appears under its name only when it is whole and was read back; nobody but its owner can read it.
 */
export async function takeBackup({ databaseUrl, file, appSecret }: Wanted): Promise<TakenBackup> {
  try {
    const half = await makeRoom(file);
    const client = await connected(databaseUrl);
    try {
      await write(client, half, appSecret);
      const checked = await checkBackup(half);
      await rename(half, file);
      return { ...checked, bytes: (await stat(file)).size };
    } finally {
      await client.end().catch(() => undefined);
      await rm(half, { force: true });
    }
  } catch (error) {
    throw explained(error, file);
  }
}

/** A file that a killed backup left behind is written over; a finished one never. */
async function makeRoom(file: string): Promise<string> {
  const known = await stat(file).catch(() => null);
  if (known) throw new StartError(`${file} exists already; choose another name.`);
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  const half = `${file}.part`;
  await rm(half, { force: true });
  return half;
}

async function write(client: pg.Client, file: string, appSecret: string): Promise<void> {
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  const content = Readable.from(contentOf(client, appSecret), { objectMode: false });
  await pipeline(content, createGzip(), createWriteStream(file, { flags: 'wx', mode: 0o600, flush: true }));
}

async function* contentOf(client: pg.Client, appSecret: string): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  const hashed = (bytes: Buffer) => {
    hash.update(bytes);
    return bytes;
  };
  const tables = keptTables(await allTables(queryOn(client)));
  yield hashed(line(await headerOf(client, tables, appSecret)));
  const rows: Trailer['rows'] = {};
  for (const table of tables) {
    rows[table.name] = 0;
    for await (const chunk of client.query(copyTo(copyOut(table))) as AsyncIterable<Buffer>) {
      rows[table.name]! += countLines(chunk);
      yield hashed(chunk);
    }
    yield hashed(Buffer.from(endOfTable));
  }
  yield line({ rows, sha256: hash.digest('hex') } satisfies Trailer);
}

/** By key, so that the order of the rows tells nothing about the order in which people came and voted [P1]. */
function copyOut({ name, columns, key }: DatabaseTable): string {
  return `COPY (SELECT ${columns.join()} FROM ${name} ORDER BY ${key.join()}) TO STDOUT`;
}

async function headerOf(client: pg.Client, tables: DatabaseTable[], appSecret: string): Promise<Header> {
  if (tables.length === 0)
    throw new StartError('There is nothing to back up: the database has no tables yet.');
  const query = queryOn(client);
  const [now] = await query<{ at: Date }>('SELECT transaction_timestamp() AS at');
  const migrations = await query<{ name: string }>('SELECT name FROM migrations ORDER BY id');
  return {
    format: 'miteinander-backup',
    version: formatVersion,
    at: now!.at.toISOString(),
    migrations: migrations.map(({ name }) => name),
    secretMark: secretMark(appSecret),
    tables: tables.map(({ name, columns }) => ({ name, columns })),
  };
}

function line(value: unknown): Buffer {
  return Buffer.from(`${JSON.stringify(value)}\n`);
}

async function connected(databaseUrl: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: databaseUrl,
    application_name: 'miteinander backup',
    connectionTimeoutMillis: 2000,
    options:
      '-c timezone=UTC -c datestyle=ISO -c statement_timeout=0 -c idle_in_transaction_session_timeout=0',
  });
  // What breaks is told by the statement that it broke.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch (error) {
    throw new StartError(`The database does not answer (${(error as Error).message}).`);
  }
}

function explained(error: unknown, file: string): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOSPC') return new StartError(`There is no space left for ${file}; no backup was made.`);
  const isOurs = /^(EACCES|EROFS|EPERM|ENOTDIR|EEXIST|EISDIR|ENAMETOOLONG|EDQUOT)$/.test(code ?? '');
  return isOurs ? new StartError(`${file} cannot be written (${code}).`) : error;
}
