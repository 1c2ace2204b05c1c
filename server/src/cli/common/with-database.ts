import { type Config, readConfig } from '../../config.ts';
import { Database } from '../../database/database.ts';
import { startEmbedded } from '../../database/embedded/embedded.ts';
import { entities } from '../../entities.ts';

export interface LocalDatabase {
  config: Config;
  database: Database;
}

/** Opens the database of this installation, with its tables up to date. */
export function withDatabase<Result>(work: (local: LocalDatabase) => Promise<Result>): Promise<Result> {
  return withDatabaseUrl(async ({ config, databaseUrl }) => {
    const database = new Database(databaseUrl, entities);
    try {
      await database.open();
      return await work({ config, database });
    } finally {
      await database.close();
    }
  });
}

/**
 * Finds the database of this installation, also while the server runs, and leaves it as it was found: the
 * embedded PostgreSQL stays up if anybody else uses it.
 */
export async function withDatabaseUrl<Result>(
  work: (local: { config: Config; databaseUrl: string }) => Promise<Result>,
): Promise<Result> {
  const config = readConfig(process.env);
  const embedded = config.databaseUrl
    ? null
    : await startEmbedded({ dataDir: config.dataDir, log: (line) => console.error(line) });
  try {
    return await work({ config, databaseUrl: config.databaseUrl ?? embedded!.url });
  } finally {
    await embedded?.release();
  }
}
