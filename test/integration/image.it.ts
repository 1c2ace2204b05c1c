import { cp, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { cleanUp } from '../harness/clean-up.ts';
import { environment } from '../harness/environment.ts';
import { temporaryFolder } from '../harness/own-server.ts';
import { runProgram } from '../harness/program.ts';
import { ServerProcess } from '../harness/server-process.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

test('what the image holds is enough: its programs need no packages beside them', async () => {
  const [app, data] = await Promise.all([temporaryFolder(), temporaryFolder()]);
  const copied = await copies();
  expect(copied.length).toBeGreaterThan(2);
  await Promise.all(copied.map(({ from, to }) => cp(join(root, from), join(app, to), { recursive: true })));
  const { databaseUrl } = environment();
  const programs = join(app, 'server/dist/programs');

  const server = await ServerProcess.start({
    databaseUrl,
    logFile: join(data, 'server.log'),
    program: join(programs, 'main.js'),
  });
  cleanUp(() => server.kill('SIGKILL'));
  for (const page of ['/', '/desk', '/display', '/panel']) {
    const answer = await fetch(`${server.url}${page}`);
    expect([page, answer.status, await answer.text()]).toEqual([page, 200, expect.stringContaining('<html')]);
  }
  const run = (name: Parameters<typeof runProgram>[0], ...args: string[]) =>
    runProgram(name, args, { DATABASE_URL: databaseUrl, DATA_DIR: data }, programs);
  const outcomes = await Promise.all([
    run('links'),
    ...(['backup', 'demo', 'meeting', 'rehearse', 'restore'] as const).map((name) => run(name, '--help')),
  ]);
  expect(outcomes.map(({ code }) => code)).toEqual(outcomes.map(() => 0));
});

/** What the Dockerfile copies into the image, by where it lies in the checkout. */
async function copies(): Promise<{ from: string; to: string }[]> {
  const lines = (await readFile(join(root, 'Dockerfile'), 'utf8')).split('\n');
  return lines.flatMap((line) => {
    const found = /^COPY --from=build \/app\/(\S+) (\S+)$/.exec(line);
    if (!found) return [];
    const [, from, to] = found as unknown as [string, string, string];
    return [{ from, to: to.endsWith('/') ? join(to, from.split('/').at(-1)!) : to }];
  });
}
