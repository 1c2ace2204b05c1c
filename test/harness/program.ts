import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { appSecret, built } from './server-process.ts';

/**
 * Runs a program of the command line as a process of its own, and gives its exit code and all that it said.
 * @param folder where the programs have been put, if not where they were built
 */
export async function runProgram(
  name: 'backup' | 'demo' | 'links' | 'meeting' | 'rehearse' | 'restore',
  args: readonly string[],
  env: Record<string, string>,
  folder = dirname(built),
): Promise<{ code: number | null; said: string }> {
  const { PATH, HOME, TMPDIR } = process.env;
  const child = spawn(process.execPath, [join(folder, `${name}.js`), ...args], {
    env: { PATH, HOME, TMPDIR, APP_SECRET: appSecret, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const output of [child.stdout, child.stderr])
    output.on('data', (chunk: Buffer) => (said += String(chunk)));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, said };
}
