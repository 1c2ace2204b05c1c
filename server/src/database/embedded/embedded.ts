import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { StartError } from '../../start-error.ts';
import { findBinaries, type Binaries } from './binaries.ts';
import { ensureCluster } from './cluster.ts';
import { urlOf, type Credentials } from './credentials.ts';
import { askPostmaster, ensureDatabase } from './database.ts';
import { withFolderLock } from './folder-lock.ts';
import { addHold, removeHold, type Hold } from './holders.ts';
import { choosePlaces, prepareBase, type Places } from './places.ts';
import { findPostmaster, startPostmaster, stopPostmaster } from './postmaster.ts';

/** A PostgreSQL that runs beside us, not below us: it survives our crash and serves other processes too. */
export interface EmbeddedDatabase {
  /** postgres://…@127.0.0.1:…/miteinander, of a role that owns this database and is no superuser */
  url: string;
  /** releases this process's hold; the last holder stops PostgreSQL */
  release(): Promise<void>;
}

interface Options {
  dataDir: string;
  /** takes one line for the person who started the program */
  log: (line: string) => void;
}

const patienceMs = 120_000;
const betweenQuestionsMs = 100;

/**
 * Starts PostgreSQL for this data folder, or joins the one that already runs for it, and counts as a holder
 * of it until `release`. May be called by several processes, and more than once in one.
 *
 * @throws StartError in one plain line
 */
export async function startEmbedded({ dataDir, log }: Options): Promise<EmbeddedDatabase> {
  const base = await prepareBase(resolve(dataDir));
  return inTurn(base, log, async () => {
    const places = await choosePlaces(base, log);
    const binaries = await findBinaries(places.account, places.spare);
    const credentials = await bringUp(places, binaries, log);
    const hold = await addHold(base);
    return { url: urlOf(credentials), release: once(() => release(places, binaries, hold)) };
  });
}

/**
 * Stops PostgreSQL of this data folder whoever still holds it. `immediate` stops it like a power cut does.
 * For tests and for tools that put a broken state right.
 */
export async function stopEmbedded(dataDir: string, mode: 'fast' | 'immediate' = 'fast'): Promise<void> {
  const base = await prepareBase(resolve(dataDir));
  await inTurn(
    base,
    () => undefined,
    async () => {
      const places = await choosePlaces(base, () => undefined);
      await stopPostmaster(places, await findBinaries(places.account, places.spare), mode);
    },
  );
}

/** Under the lock: a running, reachable cluster with our database in it. */
async function bringUp(places: Places, binaries: Binaries, log: Options['log']): Promise<Credentials> {
  const credentials = await ensureCluster(places, binaries, log);
  const running = await attach(places, credentials);
  const current = running ?? (await startPostmaster(places, binaries, credentials));
  await ensureDatabase(current);
  return current;
}

/** @returns what a postmaster that already runs listens with, or undefined if there is none */
async function attach({ cluster }: Places, credentials: Credentials): Promise<Credentials | undefined> {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const postmaster = await findPostmaster(cluster);
    if (!postmaster) return undefined;
    const current = { ...credentials, port: postmaster.port };
    const answer = await askPostmaster(current, cluster);
    if (answer === 'ready') return current;
    if (answer !== 'starting' || Date.now() > deadline) {
      const why = answer === 'starting' ? 'it does not become ready' : answer.problem;
      throw new StartError(
        `PostgreSQL already runs for this folder (process ${postmaster.pid}), but: ${why}`,
      );
    }
    await pause(betweenQuestionsMs);
  }
}

function release({ base, ...rest }: Places, binaries: Binaries, hold: Hold): Promise<void> {
  return inTurn(
    base,
    () => undefined,
    async () => {
      if ((await removeHold(base, hold)) === 0) await stopPostmaster({ base, ...rest }, binaries);
    },
  );
}

/** One start, stop or release at a time per data folder, over all processes. */
function inTurn<T>(base: string, log: Options['log'], work: () => Promise<T>): Promise<T> {
  return withFolderLock(join(base, 'lock'), work, ({ pid }) => {
    log(`Waiting for process ${pid}, which is starting or stopping the same database …`);
  });
}

function once(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  return () => (running ??= work());
}
