import { afterEach, describe, expect, test } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { startEmbedded, stopEmbedded } from '@miteinander/server/database/embedded/embedded';

const isRoot = process.getuid?.() === 0;
const asRoot = isRoot ? test : test.skip;
const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const module = join(root, 'server/dist/database/embedded/embedded.js');

/** What the second process does: hold the database until it is told to let go, or is killed. */
const holder = `
  const { startEmbedded } = await import(${JSON.stringify(`file://${module}`)});
  try {
    const database = await startEmbedded({ dataDir: process.argv[1], log() {} });
    process.stdin.once('end', () => database.release()).resume();
    console.log(database.url);
  } catch (error) {
    console.log(error.name + ': ' + error.message);
  }`;

const cleanups: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).toReversed()) await cleanup();
});

describe('the embedded database', () => {
  test('starts at first, keeps its rows over a stop, and is durable, UTF-8 and local', async () => {
    const dataDir = await newDataDir();
    const first = await start(dataDir);
    await query(first.url, `create table note (text text)`);
    await query(first.url, `insert into note values ('Grüße, 你好')`);
    const [settings] = await query(
      first.url,
      `select current_setting('fsync') fsync, current_setting('server_encoding') encoding,
        current_setting('TimeZone') zone, current_setting('listen_addresses') listen,
        (select rolsuper from pg_roles where rolname = current_user) superuser`,
    );
    expect(settings).toEqual({
      fsync: 'on',
      encoding: 'UTF8',
      zone: 'UTC',
      listen: '127.0.0.1',
      superuser: false,
    });
    await first.release();

    const second = await start(dataDir);
    expect(second.url).toBe(first.url);
    expect(await query(second.url, 'select text from note')).toEqual([{ text: 'Grüße, 你好' }]);
  });

  test('keeps the passwords to their owner and asks for them', async () => {
    const dataDir = await newDataDir();
    const { url } = await start(dataDir);
    const { mode } = await stat(join(dataDir, 'embedded/credentials.json'));
    expect(mode & 0o777).toBe(0o600);
    await expect(query(url.replace(/:[^:@]+@/, ':wrong@'), 'select 1')).rejects.toThrow(/password/);
  });

  test('lets a second process join; the last one out stops it', async () => {
    const dataDir = await newDataDir();
    const mine = await start(dataDir);
    const other = await startInOtherProcess(dataDir);
    expect(other.said).toBe(mine.url);

    await mine.release();
    await mine.release();
    expect(await query(other.said, 'select 1 as one')).toEqual([{ one: 1 }]);

    other.child.stdin?.end();
    await once(other.child, 'exit');
    await expect(query(mine.url, 'select 1')).rejects.toThrow(/ECONNREFUSED/);
  });

  test('four processes that start at once share one cluster', async () => {
    const dataDir = await newDataDir();
    const all = await Promise.all([1, 2, 3, 4].map(() => startInOtherProcess(dataDir)));
    expect(new Set(all.map(({ said }) => said)).size).toBe(1);
    expect(all[0]?.said).toMatch(/^postgres:/);
  });

  test('a holder that was killed does not count', async () => {
    const dataDir = await newDataDir();
    const mine = await start(dataDir);
    const other = await startInOtherProcess(dataDir);
    other.child.kill('SIGKILL');
    await once(other.child, 'exit');
    expect(await query(mine.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    await mine.release();
    await expect(query(mine.url, 'select 1')).rejects.toThrow(/ECONNREFUSED/);
  });

  test('starts again after its postmaster was killed, with everything that was committed', async () => {
    const dataDir = await newDataDir();
    const first = await start(dataDir);
    await query(first.url, 'create table note (id int)');
    await query(first.url, 'insert into note values (1)');
    process.kill(await postmasterOf(dataDir), 'SIGKILL');

    const second = await start(dataDir);
    expect(await query(second.url, 'select id from note')).toEqual([{ id: 1 }]);
  });

  test('a pid file left by a power cut does no harm, even if its number is in use again', async () => {
    const dataDir = await newDataDir();
    const first = await start(dataDir);
    const file = join(dataDir, 'embedded/cluster/postmaster.pid');
    const pidFile = await readFile(file, 'utf8');
    await stopEmbedded(dataDir, 'immediate');
    // Our own number: it certainly lives, and is no PostgreSQL.
    await writeFile(file, pidFile.replace(/^\d+/, `${process.pid}`));

    const second = await start(dataDir);
    expect(second.url).toBe(first.url);
    expect(await query(second.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  test('a preparation that broke off is done again', async () => {
    const dataDir = await newDataDir();
    await mkdir(join(dataDir, 'embedded/cluster.new/base'), { recursive: true });
    await mkdir(join(dataDir, 'embedded/cluster/base'), { recursive: true });
    const said: string[] = [];
    const { url } = await start(dataDir, said);
    expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(said.join()).toMatch(/incomplete; it is kept/);
  });

  test('moves to another port when its own was taken meanwhile', async () => {
    const dataDir = await newDataDir();
    const first = await start(dataDir);
    await first.release();
    const port = Number(new URL(first.url).port);
    const thief = createServer().listen(port, '127.0.0.1');
    await once(thief, 'listening');
    cleanups.push(async () => thief.close());

    const second = await start(dataDir);
    expect(new URL(second.url).port).not.toBe(`${port}`);
    expect(await query(second.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  test('tells in one line that the data folder cannot be written', async () => {
    const dataDir = await newDataDir();
    await writeFile(join(dataDir, 'file'), '');
    const error = await start(join(dataDir, 'file/data')).catch((caught: Error) => caught);
    expect(error).toMatchObject({
      name: 'StartError',
      message: expect.stringMatching(/^The data folder .*DATA_DIR\.$/),
    });
  });

  asRoot('tells an ordinary user in one line that the data folder is not theirs', async () => {
    const dataDir = await newDataDir();
    await chmod(dataDir, 0o755);
    const nobody = { uid: 65_534, gid: 65_534 };
    const { said } = await startInOtherProcess(dataDir, nobody);
    expect(said).toMatch(/^StartError: The data folder .*permission denied.*DATA_DIR\.$/);
  });

  asRoot('goes to /var/lib/miteinander when its user cannot enter the folder of root', async () => {
    const home = await newDataDir();
    const dataDir = join(home, 'checkout/.data');
    const said: string[] = [];
    const { url } = await start(dataDir, said);
    const place = /kept in (\/var\/lib\/miteinander\/[0-9a-f]+), because/.exec(said.join('\n'))?.[1];
    expect(place).toBeDefined();
    cleanups.splice(-1, 0, () => rm(place ?? '', { recursive: true }));
    expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect((await stat(home)).mode & 0o777).toBe(0o700);
  });
});

async function newDataDir(): Promise<string> {
  const dataDir = await mkdtemp(join(tmpdir(), 'miteinander-embedded-'));
  cleanups.push(() => rm(dataDir, { recursive: true, force: true }));
  return dataDir;
}

async function start(dataDir: string, said: string[] = []) {
  const database = await startEmbedded({ dataDir, log: (line) => said.push(line) });
  cleanups.push(() => stopEmbedded(dataDir));
  return database;
}

async function startInOtherProcess(dataDir: string, user: { uid?: number; gid?: number } = {}) {
  const args = ['--input-type=module', '-e', holder, dataDir];
  const child = spawn(process.execPath, args, { cwd: '/', stdio: ['pipe', 'pipe', 'inherit'], ...user });
  cleanups.push(() => end(child, dataDir));
  const [chunk] = (await once(child.stdout, 'data')) as [Buffer];
  return { child, said: chunk.toString().trim() };
}

/** Kills the holder and what it may have left running. */
async function end(child: ChildProcess, dataDir: string): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
  await stopEmbedded(dataDir);
}

async function postmasterOf(dataDir: string): Promise<number> {
  return Number((await readFile(join(dataDir, 'embedded/cluster/postmaster.pid'), 'utf8')).split('\n')[0]);
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return (await client.query(sql)).rows;
  } finally {
    await client.end().catch(() => undefined);
  }
}
