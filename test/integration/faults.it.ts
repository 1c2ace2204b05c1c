import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { sabotageNames } from '../faults/server/sabotage/names.ts';
import { cleanUp } from '../harness/clean-up.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

/** Seeds that strike at a commit, cut the power, and stop the server while it counts. */
const seeds = ['--seeds', '4', '--first', '161'];

/** Runs `npm run faults` as a program of its own. */
async function faults(...args: string[]): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, ['scripts/proof.mjs', 'faults', ...args], { cwd: root });
  cleanUp(() => ended(child));
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const [code] = (await once(child, 'exit')) as [number | null];
  return { code, output };
}

/** Ends it as Ctrl-C does, so that it can put away what it started. */
async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill('SIGINT');
  await exited;
}

test('[V1] [V7] [L2] whatever is killed, cut, repeated or late, nothing is lost, doubled or shown too early', async () => {
  const { code, output } = await faults(...seeds);
  expect(output).toMatch(/^4 seeds in .* nothing found$/m);
  expect(code).toBe(0);
}, 240_000);

test('every saboteur is caught: a checker that finds nothing would prove nothing', async () => {
  const { code, output } = await faults('--sabotage', 'all');
  for (const name of sabotageNames) expect(output).toMatch(new RegExp(`${name} +caught at seed`));
  expect(code).toBe(0);
}, 300_000);
