import { type Config, readConfig } from '../../config.ts';
import { Database } from '../../database/database.ts';
import { startEmbedded } from '../../database/embedded/embedded.ts';
import { entities } from '../../entities.ts';

export interface LocalDatabase {
  config: Config;
  database: Database;
}

/**
 * Opens the database of this installation, also while the server runs, and leaves it as it was found: the
 * embedded PostgreSQL stays up if anybody else uses it.
 */
export async function withDatabase<Result>(work: (local: LocalDatabase) => Promise<Result>): Promise<Result> {
  const config = readConfig(process.env);
  const embedded = config.databaseUrl
    ? null
    : await startEmbedded({ dataDir: config.dataDir, log: (line) => console.error(line) });
  try {
    const database = new Database(config.databaseUrl ?? embedded!.url, entities);
    try {
      await database.open();
      return await work({ config, database });
    } finally {
      await database.close();
    }
  } finally {
    await embedded?.release();
  }
}
