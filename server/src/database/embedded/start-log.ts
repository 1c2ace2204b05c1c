import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Remembers where the logs of this cluster end now.
 * @returns a function that reads what was written since, to say why a start failed
 */
export async function followLogs(cluster: string): Promise<() => Promise<string>> {
  const before = await readLogs(cluster);
  return async () => {
    const now = await readLogs(cluster);
    return [...now].map(([file, text]) => text.slice(before.get(file)?.length ?? 0)).join('');
  };
}

/** `start.log` has only the first lines; then the collector takes over with a file per weekday. */
async function readLogs(cluster: string): Promise<Map<string, string>> {
  const collected = await readdir(join(cluster, 'log')).catch(() => []);
  const files = [join(cluster, 'start.log'), ...collected.map((name) => join(cluster, 'log', name))];
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8').catch(() => '')));
  return new Map(files.map((file, index) => [file, texts[index] ?? '']));
}
