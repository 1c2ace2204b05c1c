import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { startEmbedded, stopEmbedded } from '@miteinander/server/database/embedded/embedded';
import { cleanUp } from './clean-up.ts';
import { environment } from './environment.ts';
import { ServerProcess } from './server-process.ts';
import { databaseFolder } from './database-folder.ts';

/** A folder that is gone after the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await databaseFolder('own');
  // Whoever was killed may have children that write for a moment longer.
  cleanUp(() => rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }));
  return folder;
}

/** A server process of the test's own, to be killed, stopped or starved; on the shared database unless told. */
export async function ownServer(wanted: { databaseUrl?: string; env?: Record<string, string> } = {}) {
  const folder = await temporaryFolder();
  const { databaseUrl = environment().databaseUrl, env = {} } = wanted;
  const server = await ServerProcess.start({ databaseUrl, env, logFile: join(folder, 'server.log') });
  cleanUp(() => server.kill('SIGKILL'));
  return server;
}

/** A database of the test's own, to be stopped and started. */
export async function ownDatabase() {
  const dataDir = join(await temporaryFolder(), 'data');
  const start = () => startEmbedded({ dataDir, log: () => undefined });
  const { url } = await start();
  cleanUp(() => stopEmbedded(dataDir));
  return { url, dataDir, start, stop: (mode?: 'fast' | 'immediate') => stopEmbedded(dataDir, mode) };
}
