import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Database } from '@miteinander/server/database/database';
import { startEmbedded, stopEmbedded } from '@miteinander/server/database/embedded/embedded';
import { entities } from '@miteinander/server/entities';
import { type CreatedMeeting, createMeeting } from '@miteinander/server/meetings/create-meeting';
import type { MeetingDefinition } from '@miteinander/server/meetings/meeting-definition';
import pg from 'pg';
import { freePort } from '../../harness/free-port.ts';
import { appSecret } from '../../harness/server-process.ts';
import type { Sabotage } from '../server/sabotage/names.ts';
import { ServerKeeper } from './server-keeper.ts';
import { databaseFolder } from '../../harness/database-folder.ts';

const patienceMs = 20_000;

/** A database and a server of one's own, for one seed after the other. */
export class Slot {
  private readonly pool: pg.Pool;
  private keeper: ServerKeeper | undefined;

  private constructor(
    private readonly folder: string,
    readonly port: number,
    private readonly databaseUrl: string,
  ) {
    this.pool = openPool(databaseUrl);
  }

  static async open(): Promise<Slot> {
    const folder = await databaseFolder('faults');
    try {
      const { url } = await startEmbedded({ dataDir: join(folder, 'data'), log: () => undefined });
      return new Slot(folder, await freePort(), url);
    } catch (error) {
      await stopEmbedded(join(folder, 'data')).catch(() => undefined);
      await removes(folder);
      throw error;
    }
  }

  get server(): ServerKeeper {
    if (!this.keeper) throw new Error('Nothing is served here yet.');
    return this.keeper;
  }

  /** Starts the server, sound or broken, in the place of the one before. */
  async serve(sabotage: Sabotage | null): Promise<void> {
    await this.keeper?.end();
    const { databaseUrl, port, folder } = this;
    const dataDir = join(folder, 'data');
    this.keeper = new ServerKeeper({ databaseUrl, dataDir, port, appSecret, sabotage });
    await this.keeper.start();
  }

  /** Asks the database past the server; waits for it while it is away. */
  query<Row>(sql: string, values: unknown[] = []): Promise<Row[]> {
    return patiently(async () => (await this.pool.query(sql, values)).rows as Row[]);
  }

  /** Makes a meeting as `npm run meeting` does; waits for the database, too. */
  createMeeting(definition: MeetingDefinition): Promise<CreatedMeeting> {
    return patiently(async () => {
      const database = new Database(this.databaseUrl, entities);
      try {
        await database.source.initialize();
        return await createMeeting(database, definition);
      } finally {
        await database.close();
      }
    });
  }

  /** PostgreSQL ends as in a power cut, and comes back. */
  async cutPower(): Promise<void> {
    const dataDir = join(this.folder, 'data');
    await stopEmbedded(dataDir, 'immediate');
    await startEmbedded({ dataDir, log: () => undefined });
  }

  async close(): Promise<void> {
    await this.keeper?.end();
    await this.pool.end().catch(() => undefined);
    await stopEmbedded(join(this.folder, 'data'), 'immediate');
    await removes(this.folder);
  }
}

function openPool(connectionString: string): pg.Pool {
  const pool = new pg.Pool({ connectionString, max: 3, connectionTimeoutMillis: 2000 });
  pool.on('error', () => undefined);
  return pool;
}

/** Does it, again and again as long as the database is away. */
async function patiently<Done>(work: () => Promise<Done>): Promise<Done> {
  const deadline = performance.now() + patienceMs;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (performance.now() > deadline || !isAway(error)) throw error;
      await pause(30);
    }
  }
}

/** Whoever was killed may have children that write for a moment longer. */
function removes(folder: string): Promise<void> {
  return rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}

/** Refused by a server that is gone or about to be; anything else is a mistake of ours. */
function isAway(error: unknown): boolean {
  const { code = '', message } = error as { code?: string; message: string };
  return /^(08|57P|ECONN|EPIPE|ETIMEDOUT)/.test(code) || /terminated|timeout|ended/i.test(message);
}
