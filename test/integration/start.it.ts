import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { cleanUp } from '../harness/clean-up.ts';
import { environment } from '../harness/environment.ts';
import { temporaryFolder } from '../harness/own-server.ts';
import { spawnServer } from '../harness/server-process.ts';

describe('a start that cannot succeed says why in one line', () => {
  const wrong: [string, Record<string, string>, RegExp][] = [
    ['a port that is no number', { PORT: 'http' }, /PORT/],
    ['a database address of another kind', { DATABASE_URL: 'mysql://localhost/x' }, /DATABASE_URL.*postgres/],
    ['a secret that is too short', { APP_SECRET: 'short' }, /APP_SECRET.*32/],
    ['an address that is none', { PUBLIC_URL: 'meeting.example' }, /PUBLIC_URL/],
  ];
  test.each(wrong)('%s', async (_, env, line) => {
    expect(await startFails(env)).toMatch(line);
  });

  test('a taken port', async () => {
    const thief = createServer().listen(0, '127.0.0.1');
    cleanUp(() => thief.close());
    await once(thief, 'listening');
    const { port } = thief.address() as { port: number };
    expect(await startFails({ PORT: `${port}` })).toMatch(new RegExp(`Port ${port} is taken.*PORT`));
  });

  test('a database that does not answer', async () => {
    const nowhere = 'postgres://nobody:secret-password@127.0.0.1:1/none';
    const line = await startFails({ DATABASE_URL: nowhere });
    expect(line).toMatch(/database does not answer/i);
    expect(line).not.toContain('secret-password');
  });

  test('a data folder that cannot be written', async () => {
    const file = join(await temporaryFolder(), 'file');
    await writeFile(file, '');
    const env = { DATA_DIR: join(file, 'data'), DATABASE_URL: '', APP_SECRET: '' };
    expect(await startFails(env)).toMatch(/data folder .* cannot be written/);
  });
});

/** The one line that a start with these settings ends with. */
async function startFails(env: Record<string, string>): Promise<string> {
  const child = spawnServer({ PORT: '0', DATABASE_URL: environment().databaseUrl, ...env });
  let said = '';
  for (const output of [child.stdout, child.stderr])
    output?.on('data', (chunk: Buffer) => (said += String(chunk)));
  const [code] = (await once(child, 'close')) as [number | null];
  expect({ code, lines: said.trim().split('\n') }).toEqual({ code: 1, lines: [expect.any(String)] });
  return said;
}
