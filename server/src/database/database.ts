import 'reflect-metadata';
import pg from 'pg';
import type { DataSource, MixedList } from 'typeorm';
import { dataSourceOf } from './data-source.ts';
import { queryOn, type Query } from './query.ts';
import { migrate, withSchema } from './schema.ts';
import { SnakeNaming } from './snake-naming.ts';

const timeoutMs = 2000;
/** Deleting a meeting of a million ballots takes its time. */
const patientTimeoutMs = 60_000;

/** How PostgreSQL knows the connections of a server: whoever replaces the tables has to know that none runs. */
export const serverName = 'miteinander server';

/**
 * Every statement of ours finds few rows by an index (decision 0005). Left alone, PostgreSQL plans by what a table
 * held when the plan was made: read as a whole while it was nearly empty, it is still so with a million ballots.
 */
const byIndex = ['seqscan', 'bitmapscan', 'hashjoin', 'mergejoin', 'material'].map(
  (way) => `-c enable_${way}=off`,
);

/**
 * The three ways to PostgreSQL: `source` for entities and what takes long, `writes` for the transactions of
 * channels, `reads` for ticks and read commands, so that a storm of writes cannot starve the reads.
 */
export class Database {
  readonly source: DataSource;
  readonly writes: pg.Pool;
  readonly reads: pg.Pool;

  constructor(
    private readonly url: string,
    entities: MixedList<Function>,
    name = 'miteinander tool',
  ) {
    this.source = dataSource(url, entities, name);
    this.writes = pool(url, 10, name);
    this.reads = pool(url, 8, name);
  }

  /** Reads outside of any transaction. */
  readonly query: Query = async (sql, values) => {
    const client = await this.reads.connect();
    return finished(client, () => queryOn(client)(sql, values));
  };

  /** Reads in one snapshot: everything `read` sees belongs to the same moment. Nobody waits for its end. */
  async snapshot<Result>(read: (query: Query) => Promise<Result>): Promise<Result> {
    const client = await this.reads.connect();
    try {
      const begun = client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
      const [result] = await Promise.all([read(queryOn(client)), begun]);
      client.query('COMMIT').then(
        () => client.release(),
        () => client.release(true),
      );
      return result;
    } catch (error) {
      client.release(true);
      throw error;
    }
  }

  /** Connects and brings the tables up to date; of several processes one does it. */
  async open(): Promise<void> {
    await withSchema(this.url, (runner) => migrate(runner));
    await this.source.initialize();
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

function pool(url: string, max: number, name: string): pg.Pool {
  const made = new pg.Pool({
    connectionString: url,
    application_name: name,
    max,
    // What is asked without waiting for the answer before travels together (decision 0013).
    pipeline: true,
    connectionTimeoutMillis: timeoutMs,
    // The limits below are the server's; a server that is silent altogether needs one of ours.
    query_timeout: timeoutMs + 1000,
    idleTimeoutMillis: 60_000,
    options: [
      `-c lock_timeout=${timeoutMs}`,
      `-c statement_timeout=${timeoutMs}`,
      `-c idle_in_transaction_session_timeout=${timeoutMs}`,
      '-c timezone=UTC',
      '-c jit=off',
      ...byIndex,
    ].join(' '),
  });
  // An idle connection that breaks is replaced by the next one; whoever was using one gets the error itself.
  made.on('error', () => undefined);
  // The same between two statements of a transaction: without a listener the error would end the process.
  made.on('connect', (client) => client.on('error', () => undefined));
  return made;
}

function dataSource(url: string, entities: MixedList<Function>, name: string): DataSource {
  return dataSourceOf(url, {
    entities,
    namingStrategy: new SnakeNaming(),
    poolSize: 3,
    applicationName: name,
    extra: {
      connectionTimeoutMillis: timeoutMs,
      query_timeout: patientTimeoutMs + 1000,
      options: `-c timezone=UTC -c statement_timeout=${patientTimeoutMs}`,
    },
  });
}
