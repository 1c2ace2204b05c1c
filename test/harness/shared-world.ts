import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type EmbeddedDatabase,
  startEmbedded,
  stopEmbedded,
} from '@miteinander/server/database/embedded/embedded';
import { adminOf } from './admin.ts';
import { publish } from './environment.ts';
import { type Office, openOffice } from './office.ts';
import { appSecret, ServerProcess } from './server-process.ts';
import { databaseFolder } from './database-folder.ts';

/** What all test files share: one database, one server process, one office. */
export interface SharedWorld {
  folder: string;
  database?: EmbeddedDatabase;
  server?: ServerProcess;
  office?: Office;
}

const place = globalThis as { sharedWorld?: SharedWorld };

export async function openSharedWorld(): Promise<void> {
  const world: SharedWorld = { folder: await databaseFolder('test') };
  place.sharedWorld = world;
  try {
    const logFile = join(world.folder, 'server.log');
    world.database = await startRoomy(join(world.folder, 'data'));
    world.server = await ServerProcess.start({ databaseUrl: world.database.url, logFile });
    world.office = await openOffice();
    const { url, pid } = world.server;
    publish({ url, pid, databaseUrl: world.database.url, appSecret, logFile, officeUrl: world.office.url });
  } catch (error) {
    await closeSharedWorld();
    throw error;
  }
}

/** A database for a dozen servers at once, and for the tests' own connections; one server needs a third of the usual. */
async function startRoomy(dataDir: string): Promise<EmbeddedDatabase> {
  const start = () => startEmbedded({ dataDir, log: () => undefined });
  await start();
  const admin = await adminOf(dataDir);
  await admin.query('ALTER SYSTEM SET max_connections = 300');
  await admin.end();
  await stopEmbedded(dataDir);
  return start();
}

/** Ends everything, whatever the tests have left of it. */
export async function closeSharedWorld(): Promise<void> {
  const { folder, server, office } = place.sharedWorld!;
  await office?.close();
  if (server?.isRunning) await server.kill('SIGKILL');
  await stopEmbedded(join(folder, 'data'));
  // Whoever was killed may have children that write for a moment longer.
  await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}
