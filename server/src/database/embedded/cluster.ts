import { existsSync } from 'node:fs';
import { appendFile, chown, mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { StartError } from '../../start-error.ts';
import type { Binaries } from './binaries.ts';
import { newCredentials, readCredentials, saveCredentials, type Credentials } from './credentials.ts';
import type { Places } from './places.ts';
import { run, type Account } from './run.ts';
import { initdbFlags, settingsFile } from './settings.ts';

/** The version of PostgreSQL whose files a cluster must hold. */
const major = '18';

/** Makes the cluster if there is none. Returns what one needs to open it. */
export async function ensureCluster(
  places: Places,
  binaries: Binaries,
  log: (line: string) => void,
): Promise<Credentials> {
  const version = await readFile(join(places.cluster, 'PG_VERSION'), 'utf8').catch(() => undefined);
  const credentials = await readCredentials(places.base);
  if (version === undefined) {
    await setAside(places.cluster, log);
    const fresh = credentials ?? (await newCredentials());
    // First the passwords, then the cluster: one without them could not be opened.
    await saveCredentials(places.base, fresh);
    log('Preparing the database (once, a few seconds) …');
    await createCluster(places, binaries, fresh);
    return fresh;
  }
  if (version.trim() !== major) {
    throw new StartError(
      `The database in ${places.cluster} was made by PostgreSQL ${version.trim()}, this is PostgreSQL ${major}. ` +
        'Carry it over with pg_upgrade, or choose another folder with DATA_DIR.',
    );
  }
  if (!credentials) {
    throw new StartError(
      `The passwords of the database in ${places.cluster} are missing (${join(places.base, 'credentials.json')}). ` +
        'Put the file back from a backup; to begin anew without the old data, delete the database folder.',
    );
  }
  return credentials;
}

/** `initdb` works in a folder of its own and only a finished cluster gets the name: half of one never counts. */
async function createCluster(places: Places, binaries: Binaries, credentials: Credentials): Promise<void> {
  const draft = `${places.cluster}.new`;
  const passwordFile = `${places.cluster}.password`;
  try {
    await rm(draft, { recursive: true, force: true });
    await mkdir(draft, { recursive: true, mode: 0o700 });
    await rm(passwordFile, { force: true });
    await writeFile(passwordFile, credentials.adminPassword, { mode: 0o600 });
    await give(draft, places.account);
    await give(passwordFile, places.account);
    const flags = [...initdbFlags, `--pwfile=${passwordFile}`, '-D', draft];
    const { code, output } = await run(binaries.initdb, flags, { account: places.account });
    if (code !== 0) throw new StartError(`The database could not be prepared: ${reasonIn(output)}`);
    await appendFile(join(draft, 'postgresql.conf'), `\ninclude '${settingsFile}'\n`);
    await rename(draft, places.cluster);
    await syncFolder(dirname(places.cluster));
  } catch (cause) {
    if (cause instanceof StartError) throw cause;
    throw new StartError(`The database could not be prepared: ${(cause as Error).message}`, { cause });
  } finally {
    await rm(passwordFile, { force: true });
    await rm(draft, { recursive: true, force: true });
  }
}

/** A folder without PG_VERSION is no cluster of ours, but it may be somebody's data: it is kept. */
async function setAside(cluster: string, log: (line: string) => void): Promise<void> {
  if (!existsSync(cluster)) return;
  const aside = `${cluster}.incomplete-${Date.now()}`;
  await rename(cluster, aside);
  log(`The database folder was incomplete; it is kept as ${aside}, and a new one is made.`);
}

/** The line that says why, in what `initdb` or `postgres` wrote. */
export function reasonIn(output: string): string {
  if (/No space left on device/.test(output)) return 'the disk is full';
  const lines = output.split('\n').filter((line) => line.trim() !== '');
  const reason =
    lines.findLast((line) => /\b(error|FATAL|PANIC)\b/.test(line)) ?? lines.at(-1) ?? 'no reason was given';
  return reason.replace(/^.*?\b(error|FATAL|PANIC):\s*/, '').trim();
}

/** Hands a file over to whoever runs PostgreSQL. */
export async function give(path: string, account: Account | undefined): Promise<void> {
  if (account) await chown(path, account.uid, account.gid);
}

async function syncFolder(folder: string): Promise<void> {
  // Windows cannot open folders and needs no such call.
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
