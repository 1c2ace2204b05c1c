import { chmod, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { StartError } from '../../start-error.ts';
import type { Binaries } from './binaries.ts';
import { give, reasonIn } from './cluster.ts';
import { freePort, isPortFree, saveCredentials, type Credentials } from './credentials.ts';
import type { Places } from './places.ts';
import { canBePostmaster } from './process-identity.ts';
import { run } from './run.ts';
import { settingsFile, settingsFor } from './settings.ts';
import { followLogs } from './start-log.ts';

/** Recovery after a power cut may take its time; it is not hurried. */
const startSeconds = 120;
const stopSeconds = 60;
const attempts = 40;
const betweenAttemptsMs = 250;

/** What PostgreSQL writes about itself into `postmaster.pid`. */
export interface PostmasterFile {
  pid: number;
  port: number;
}

/** The lines are: pid, data folder, start time, port, socket folder, address, … Pure; exported for its test. */
export function parsePostmasterFile(text: string): PostmasterFile | undefined {
  const lines = text.split('\n');
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  return pid > 0 && port > 0 ? { pid, port } : undefined;
}

/** The living postmaster of this cluster, if there is one. */
export async function findPostmaster(cluster: string): Promise<PostmasterFile | undefined> {
  const text = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '');
  const found = parsePostmasterFile(text);
  return found && (await canBePostmaster(found.pid, cluster)) ? found : undefined;
}

/** Starts PostgreSQL, on another port if its own was taken meanwhile. Returns the credentials it listens with. */
export async function startPostmaster(
  places: Places,
  binaries: Binaries,
  known: Credentials,
): Promise<Credentials> {
  let credentials = known;
  for (let attempt = 1; ; attempt++) {
    if (!(await isPortFree(credentials.port))) credentials = await moveToFreePort(places.base, credentials);
    const problem = await tryStart(places, binaries, credentials);
    if (problem === undefined) return credentials;
    const isTransient =
      // Somebody was faster than we between the test of the port and its use.
      /could not bind|could not create any TCP/.test(problem) ||
      // The postmaster was killed and its children are still noticing.
      /pre-existing shared memory block|is still in use/.test(problem);
    if (!isTransient || attempt === attempts) {
      throw new StartError(`The database could not be started: ${reasonIn(problem)}`);
    }
    await pause(betweenAttemptsMs);
  }
}

/** Ends sessions, writes everything, stops. `immediate` is a power cut: for tests only. */
export async function stopPostmaster(
  places: Places,
  binaries: Binaries,
  mode: 'fast' | 'immediate' = 'fast',
): Promise<void> {
  if (!(await findPostmaster(places.cluster))) return;
  const args = ['stop', '-D', places.cluster, '-m', mode, '-w', '-t', `${stopSeconds}`];
  const { code, output } = await run(binaries.pgCtl, args, { account: places.account });
  if (code !== 0 && (await findPostmaster(places.cluster))) {
    throw new Error(`PostgreSQL did not stop: ${output.trim()}`);
  }
}

/** @returns what PostgreSQL said when it did not start */
async function tryStart(
  places: Places,
  binaries: Binaries,
  credentials: Credentials,
): Promise<string | undefined> {
  await clearStalePid(places.cluster);
  await writeSettings(places, credentials.port);
  const log = join(places.cluster, 'start.log');
  await rm(log, { force: true });
  const writtenSince = await followLogs(places.cluster);
  const args = ['start', '-D', places.cluster, '-l', log, '-w', '-t', `${startSeconds}`];
  const { code } = await run(binaries.pgCtl, args, { account: places.account, silent: true });
  if (code === 0) return undefined;
  return (await writtenSince()) || `pg_ctl ended with ${code}`;
}

/**
 * PostgreSQL takes a left-over pid file away by itself, except where its number now belongs to another
 * program of the same user; then it would refuse to start for ever.
 */
async function clearStalePid(cluster: string): Promise<void> {
  if (!(await findPostmaster(cluster))) await rm(join(cluster, 'postmaster.pid'), { force: true });
}

async function writeSettings({ cluster, account }: Places, port: number): Promise<void> {
  const file = join(cluster, settingsFile);
  await writeFile(file, settingsFor(port));
  await chmod(file, 0o600);
  await give(file, account);
}

async function moveToFreePort(base: string, credentials: Credentials): Promise<Credentials> {
  const moved = { ...credentials, port: await freePort() };
  await saveCredentials(base, moved);
  return moved;
}
