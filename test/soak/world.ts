import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Database } from '@miteinander/server/database/database';
import { startEmbedded, stopEmbedded } from '@miteinander/server/database/embedded/embedded';
import { entities } from '@miteinander/server/entities';
import { type CreatedMeeting, createMeeting } from '@miteinander/server/meetings/create-meeting';
import { definitionOf } from '../harness/definition.ts';
import { soakMeeting } from './meeting.ts';
import { ServerProcess } from '../harness/server-process.ts';
import { databaseFolder } from '../harness/database-folder.ts';

export interface World {
  server: ServerProcess;
  meeting: CreatedMeeting;
}

/** A server of its own on a database of its own in a temporary folder, which is gone afterwards. */
export async function inOwnWorld<Result>(work: (world: World) => Promise<Result>): Promise<Result> {
  const folder = await databaseFolder('soak');
  const dataDir = join(folder, 'data');
  const started: ServerProcess[] = [];
  try {
    const { url } = await startEmbedded({ dataDir, log: () => undefined });
    const server = await ServerProcess.start({ databaseUrl: url, logFile: join(folder, 'server.log') });
    started.push(server);
    const result = await work({ server, meeting: await created(url) });
    if ((await server.stop()) !== 0) throw new Error(`The server did not stop well:\n${server.log()}`);
    return result;
  } finally {
    for (const server of started) await server.kill('SIGKILL');
    await stopEmbedded(dataDir);
    await rm(folder, { recursive: true, force: true });
  }
}

async function created(url: string): Promise<CreatedMeeting> {
  const database = new Database(url, entities);
  await database.open();
  try {
    return await createMeeting(database, definitionOf(soakMeeting));
  } finally {
    await database.close();
  }
}
