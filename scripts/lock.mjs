// One installation and one build at a time, over all processes.
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { cache } from './paths.mjs';

const retryAfterMs = 200;
/** No step takes that long; by then the number in the lock belongs to another program. */
const staleAfterMs = 20 * 60_000;

/**
 * Does `work` while nobody else holds the lock of this name.
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(name, work) {
  const lock = join(cache, `${name}.lock`);
  mkdirSync(cache, { recursive: true });
  for (let waited = false; !take(lock); waited = true) {
    if (!waited) console.log(`Waiting for another process (${holderOf(lock)}) that is at the same work …`);
    await pause(retryAfterMs);
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

/** @param {string} lock */
function take(lock) {
  const draft = `${lock}.${process.pid}`;
  writeFileSync(draft, `${process.pid}`);
  try {
    // A link appears with its content, so nobody ever reads a lock without a number in it.
    linkSync(draft, lock);
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
    dropStale(lock);
    return false;
  } finally {
    rmSync(draft, { force: true });
  }
}

/**
 * Moves a lock away whose process is gone. If a new one slipped in between the look and the move, it is
 * put back.
 * @param {string} lock
 */
function dropStale(lock) {
  const holder = holderOf(lock);
  if (holder === undefined || (isAlive(holder) && !isOld(lock))) return;
  const aside = `${lock}.stale-${process.pid}`;
  try {
    renameSync(lock, aside);
    if (readFileSync(aside, 'utf8') !== `${holder}`) linkSync(aside, lock);
  } catch {
    // Somebody else did the same at the same moment: the next round shows what came of it.
  } finally {
    rmSync(aside, { force: true });
  }
}

/** @param {string} lock */
function holderOf(lock) {
  try {
    return Number(readFileSync(lock, 'utf8'));
  } catch {
    return undefined;
  }
}

/** @param {string} lock */
function isOld(lock) {
  const made = statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
  return Date.now() - made > staleAfterMs;
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}
