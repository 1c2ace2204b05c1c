import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { startEmbedded, stopEmbedded } from '@miteinander/server/database/embedded/embedded';
import pg from 'pg';
import { endAll } from './program.ts';
import { databaseFolder } from '../harness/database-folder.ts';

/** A PostgreSQL of its own, in a folder that is gone afterwards, as durable as in a meeting. */
export async function withBenchDatabase<Result>(
  work: (database: { url: string }) => Promise<Result>,
): Promise<Result> {
  const folder = await databaseFolder('bench');
  const dataDir = join(folder, 'data');
  const { url } = await startEmbedded({ dataDir, log: () => undefined });
  try {
    return await work({ url });
  } finally {
    // Whoever is connected would have its connection cut.
    await endAll();
    await stopEmbedded(dataDir);
    await rm(folder, { recursive: true, force: true });
  }
}

/** One statement by itself. */
export async function execute(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(sql);
  await client.end();
}
