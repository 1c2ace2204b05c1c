import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A new temporary folder that PostgreSQL's user may pass through, so that a cluster in it goes with it. */
export async function databaseFolder(purpose: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), `miteinander-${purpose}-`));
  await chmod(folder, 0o711);
  return folder;
}
