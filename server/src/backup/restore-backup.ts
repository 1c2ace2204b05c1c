import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { QueryRunner } from 'typeorm';
import { serverName } from '../database/database.ts';
import { queryOn, type Query } from '../database/query.ts';
import { allMigrations, migrate, type Migrations, withSchema } from '../database/schema.ts';
import { deleteExpired } from '../meetings/retention.ts';
import { endRestoredPolls } from '../polls/restored-polls.ts';
import { StartError } from '../start-error.ts';
import { BackupReader, type FilledTable } from './backup-reader.ts';
import type { CheckedBackup } from './check-backup.ts';
import { allTables } from './tables.ts';

interface Wanted {
  databaseUrl: string;
  file: string;
  /** the file as it was found whole */
  checked: CheckedBackup;
  /** called before anything that is there is thrown away; without it only an empty database is filled */
  beforeReplacing?: (() => Promise<void>) | undefined;
  migrations?: Migrations;
}

export interface Restored {
  /** meetings that are there now */
  meetings: number;
  /** meetings whose retention was over meanwhile */
  expired: number;
  /** polls that ran when the backup was made: they take no more votes and are counted by the next start */
  ended: number;
}

/**
 * Puts a backup into a database, whole or not at all: one transaction, in which the tables are made as they were,
 * filled, and brought up to date. What the backup must not bring back is ended or deleted in the same transaction.
 */
export async function restoreBackup(wanted: Wanted): Promise<Restored> {
  const { databaseUrl, checked, migrations = allMigrations } = wanted;
  const known = migrations.map(({ name }) => name);
  if (!checked.header.migrations.every((name) => known.includes(name)))
    throw new StartError(
      `${wanted.file} was made by a newer version of Miteinander; restore it with that one.`,
    );
  return withSchema(databaseUrl, (runner) => restoreThrough(runner, wanted), migrations);
}

async function restoreThrough(
  runner: QueryRunner,
  { file, checked, beforeReplacing }: Wanted,
): Promise<Restored> {
  const client = (await runner.connect()) as pg.PoolClient;
  const query = queryOn(client);
  await refuseBesideServer(query);
  if (await holdsMeetings(query)) {
    if (!beforeReplacing)
      throw new StartError(
        'The database is not empty: restore into an empty one, or add --replace. Nothing was changed.',
      );
    await beforeReplacing();
  }
  await runner.startTransaction();
  try {
    await makeTables(runner, query, checked.header.migrations);
    const { header, reader } = await BackupReader.open(file);
    for await (const table of reader.tables(header)) await fill(client, table);
    if (header.at !== checked.header.at)
      throw new StartError(`${file} has changed meanwhile; nothing was changed.`);
    await migrate(runner);
    const expired = await deleteExpired(query);
    const ended = await endRestoredPolls(query, new Date(header.at));
    const [row] = await query<{ n: number }>('SELECT count(*)::int AS n FROM meeting');
    await runner.commitTransaction();
    return { meetings: row!.n, expired: expired.length, ended };
  } catch (error) {
    await runner.rollbackTransaction().catch(() => undefined);
    throw error;
  }
}

/** One that starts meanwhile waits for us; one that runs would go on with what is not there any more. */
async function refuseBesideServer(query: Query): Promise<void> {
  const [row] = await query<{ n: number }>(
    'SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database() AND application_name = $1',
    [serverName],
  );
  if (row!.n > 0) throw new StartError('A server runs on this database: stop it first. Nothing was changed.');
}

async function holdsMeetings(query: Query): Promise<boolean> {
  const tables = await allTables(query);
  if (!tables.some(({ name }) => name === 'meeting')) return false;
  return (await query('SELECT 1 FROM meeting LIMIT 1')).length > 0;
}

/** As they were when the backup was made; what there is now goes first. */
async function makeTables(runner: QueryRunner, query: Query, migrations: readonly string[]): Promise<void> {
  const names = (await allTables(query)).map(({ name }) => name);
  await runner.query(`DROP TABLE IF EXISTS ${[...names, 'migrations'].join()} CASCADE`);
  await migrate(runner, migrations);
}

async function fill(client: pg.PoolClient, { name, columns, rows }: FilledTable): Promise<void> {
  const copy = client.query(copyFrom(`COPY ${name} (${columns.join()}) FROM STDIN`));
  await pipeline(Readable.from(rows, { objectMode: false }), copy);
}
