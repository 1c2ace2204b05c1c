import 'reflect-metadata';
import pg from 'pg';
import { DataSource, type MixedList } from 'typeorm';
import { StartError } from '../start-error.ts';
import { Foundation1763800000000 } from './migrations/1763800000000-foundation.ts';
import { queryOn, type Query } from './query.ts';
import { SnakeNaming } from './snake-naming.ts';

const timeoutMs = 2000;
/** any number; the same in every process that migrates */
const migrationLock = 7_290_411;

/**
 * The three ways to PostgreSQL: `source` for entities and migrations, `writes` for the transactions of
 * channels, `reads` for ticks and read commands, so that a storm of writes cannot starve the reads.
 */
export class Database {
  readonly source: DataSource;
  readonly writes: pg.Pool;
  readonly reads: pg.Pool;

  constructor(url: string, entities: MixedList<Function>) {
    this.source = dataSource(url, entities);
    this.writes = pool(url, 10);
    this.reads = pool(url, 8);
  }

  /** Reads outside of any transaction. */
  readonly query: Query = async (sql, values) => {
    const client = await this.reads.connect();
    return finished(client, () => queryOn(client)(sql, values));
  };

  /** Reads in one snapshot: everything `read` sees belongs to the same moment. */
  async snapshot<Result>(read: (query: Query) => Promise<Result>): Promise<Result> {
    const client = await this.reads.connect();
    return finished(client, async () => {
      await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
      const result = await read(queryOn(client));
      await client.query('COMMIT');
      return result;
    });
  }

  /** Connects and brings the tables up to date; of several processes one does it. */
  async open(): Promise<void> {
    try {
      await this.source.initialize();
    } catch (error) {
      throw new StartError(
        `The database does not answer (${(error as Error).message || (error as NodeJS.ErrnoException).code}).`,
      );
    }
    const runner = this.source.createQueryRunner();
    try {
      await runner.query(
        `SELECT set_config('statement_timeout', '0', false), set_config('lock_timeout', '0', false)`,
      );
      await runner.query('SELECT pg_advisory_lock($1)', [migrationLock]);
      await this.source.runMigrations({ transaction: 'all' });
    } finally {
      await runner.query('SELECT pg_advisory_unlock($1)', [migrationLock]).catch(() => undefined);
      await runner.release();
    }
  }

  async close(): Promise<void> {
    await Promise.allSettled([
      this.writes.end(),
      this.reads.end(),
      this.source.isInitialized && this.source.destroy(),
    ]);
  }
}

/** Gives the connection back, or throws it away after an error: it may be inside a failed transaction. */
async function finished<Result>(client: pg.PoolClient, work: () => Promise<Result>): Promise<Result> {
  try {
    const result = await work();
    client.release();
    return result;
  } catch (error) {
    client.release(true);
    throw error;
  }
}

function pool(url: string, max: number): pg.Pool {
  const made = new pg.Pool({
    connectionString: url,
    max,
    connectionTimeoutMillis: timeoutMs,
    // The limits below are the server's; a server that is silent altogether needs one of ours.
    query_timeout: timeoutMs + 1000,
    idleTimeoutMillis: 60_000,
    options: [
      `-c lock_timeout=${timeoutMs}`,
      `-c statement_timeout=${timeoutMs}`,
      `-c idle_in_transaction_session_timeout=${timeoutMs}`,
      '-c timezone=UTC',
    ].join(' '),
  });
  // An idle connection that breaks is replaced by the next one; whoever was using one gets the error itself.
  made.on('error', () => undefined);
  // The same between two statements of a transaction: without a listener the error would end the process.
  made.on('connect', (client) => client.on('error', () => undefined));
  return made;
}

function dataSource(url: string, entities: MixedList<Function>): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities,
    migrations: [Foundation1763800000000],
    namingStrategy: new SnakeNaming(),
    logging: false,
    poolSize: 3,
    poolErrorHandler: () => undefined,
    extra: { options: '-c timezone=UTC', connectionTimeoutMillis: timeoutMs },
  });
}
