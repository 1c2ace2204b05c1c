import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded, stopEmbedded } from '@miteinander/server/database/embedded/embedded';

/** A PostgreSQL of its own, in a folder that is gone afterwards, as durable as in a meeting. */
export async function startBenchDatabase(): Promise<{ url: string; close(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'miteinander-bench-'));
  const dataDir = join(folder, 'data');
  const { url } = await startEmbedded({ dataDir, log: () => undefined });
  return {
    url,
    close: async () => {
      await stopEmbedded(dataDir);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
