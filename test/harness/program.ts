import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { appSecret } from './server-process.ts';

const { resolve } = createRequire(import.meta.url);

/** Runs a program of the command line as a process of its own, and gives its exit code and all that it said. */
export async function runProgram(
  name: 'backup' | 'links' | 'meeting' | 'restore',
  args: readonly string[],
  env: Record<string, string>,
): Promise<{ code: number | null; said: string }> {
  const { PATH, HOME, TMPDIR } = process.env;
  const child = spawn(process.execPath, [resolve(`@miteinander/server/cli/${name}`), ...args], {
    env: { PATH, HOME, TMPDIR, APP_SECRET: appSecret, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const output of [child.stdout, child.stderr])
    output.on('data', (chunk: Buffer) => (said += String(chunk)));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, said };
}
