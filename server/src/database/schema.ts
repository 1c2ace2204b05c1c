import 'reflect-metadata';
import { MigrationExecutor, type QueryRunner } from 'typeorm';
import { StartError } from '../start-error.ts';
import { dataSourceOf } from './data-source.ts';
import { Foundation1763800000000 } from './migrations/1763800000000-foundation.ts';
import { Growth1763900000000 } from './migrations/1763900000000-growth.ts';
import { Displays1764000000000 } from './migrations/1764000000000-displays.ts';
import { UndoAndBranding1764000100000 } from './migrations/1764000100000-undo-and-branding.ts';
import { Questions1764100000000 } from './migrations/1764100000000-questions.ts';
import { FloorAndTables1764200000000 } from './migrations/1764200000000-floor-and-tables.ts';
import { BackInLine1764300000000 } from './migrations/1764300000000-back-in-line.ts';
import { LeavingPodiums1764400000000 } from './migrations/1764400000000-leaving-podiums.ts';

export type Migrations = (new () => {
  up(runner: QueryRunner): Promise<void>;
  down(runner: QueryRunner): Promise<void>;
})[];

/** The oldest first. */
export const allMigrations: Migrations = [
  Foundation1763800000000,
  Growth1763900000000,
  Displays1764000000000,
  UndoAndBranding1764000100000,
  Questions1764100000000,
  FloorAndTables1764200000000,
  BackInLine1764300000000,
  LeavingPodiums1764400000000,
];

/** any number; the same in every process that changes the tables */
const schemaLock = 7_290_411;
const connectTimeoutMs = 2000;

/**
 * Does something to the tables as a whole, on a connection without limits of time, while no other process does:
 * one that starts meanwhile waits for it.
 */
export async function withSchema<Result>(
  url: string,
  work: (runner: QueryRunner) => Promise<Result>,
  migrations: Migrations = allMigrations,
): Promise<Result> {
  const source = dataSourceOf(url, {
    migrations,
    poolSize: 1,
    extra: { options: '-c timezone=UTC', connectionTimeoutMillis: connectTimeoutMs },
  });
  try {
    await source.initialize();
  } catch (error) {
    const { message, code } = error as NodeJS.ErrnoException;
    throw new StartError(`The database does not answer (${message || code}).`);
  }
  const runner = source.createQueryRunner();
  try {
    await runner.query(
      `SELECT set_config('statement_timeout', '0', false), set_config('lock_timeout', '0', false)`,
    );
    await runner.query('SELECT pg_advisory_lock($1)', [schemaLock]);
    return await work(runner);
  } finally {
    // The lock goes with the connection.
    await runner.release();
    await source.destroy();
  }
}

/** Brings the tables up to date, or with `names` only through these migrations. All of it or nothing. */
export async function migrate(runner: QueryRunner, names?: readonly string[]): Promise<void> {
  const executor = new MigrationExecutor(runner.dataSource, runner);
  if (names === undefined) return void (await executor.executePendingMigrations());
  for (const migration of await executor.getPendingMigrations())
    if (names.includes(migration.name)) await executor.executeMigration(migration);
}
