import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { readCredentials } from '@miteinander/server/database/embedded/credentials';
import pg from 'pg';

/** A connection to an embedded database that may change its settings; whoever asks ends it. */
export async function adminOf(dataDir: string): Promise<pg.Client> {
  const { port, adminPassword } = (await readCredentials(await realpath(join(dataDir, 'embedded'))))!;
  const connectionString = `postgres://postgres:${adminPassword}@127.0.0.1:${port}/postgres`;
  const admin = new pg.Client({ connectionString });
  admin.on('error', () => undefined);
  await admin.connect();
  return admin;
}
