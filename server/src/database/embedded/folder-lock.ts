import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { link, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isAlive, ownIdentity, type ProcessIdentity } from './process-identity.ts';

/** Finished turns that stay, so that a slow reader of the folder never misses the newest. */
const keptTurns = 16;
const retryAfterMs = 50;

interface Turn extends ProcessIdentity {
  token: string;
}

/**
 * Runs `work` while no other process (and no other call in this one) does so in the same folder.
 *
 * The folder holds numbered turns. The newest one is the lock: it is free when it is marked as done or when
 * its process is dead. To take it is to create the next number, which the file system lets only one do.
 * So a lock that a killed process left behind is never *removed*, and nobody can remove a living one by
 * mistake, which is where the usual lock file with a stale test goes wrong.
 *
 * @param folder is created when missing
 * @param onWait is called once, with the process that is being waited for
 */
export async function withFolderLock<T>(
  folder: string,
  work: () => Promise<T>,
  onWait: (holder: ProcessIdentity) => void = () => undefined,
): Promise<T> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const mine: Turn = { ...(await ownIdentity()), token: randomUUID() };
  const number = await takeTurn(folder, mine, onWait);
  try {
    return await work();
  } finally {
    await writeFile(doneMark(folder, number), '');
    await sweep(folder, number);
  }
}

async function takeTurn(
  folder: string,
  mine: Turn,
  onWait: (holder: ProcessIdentity) => void,
): Promise<number> {
  // Written first and linked then, so that a turn never exists without its content.
  const draft = join(folder, `draft-${mine.token}`);
  await writeFile(draft, JSON.stringify(mine));
  try {
    for (let waited = false; ;) {
      const newest = await newestTurn(folder);
      const holder = newest === 0 ? undefined : await holderOf(folder, newest);
      if (!holder && (await create(draft, join(folder, `${newest + 1}`)))) {
        // Somebody slow may create a number that was swept long ago; then a higher one exists.
        if ((await newestTurn(folder)) === newest + 1) return newest + 1;
      } else {
        if (holder && !waited) onWait(holder);
        waited ||= holder !== undefined;
        await pause(retryAfterMs);
      }
    }
  } finally {
    await rm(draft, { force: true });
  }
}

/** @returns who holds this turn, or undefined when it is over */
async function holderOf(folder: string, number: number): Promise<Turn | undefined> {
  if (existsSync(doneMark(folder, number))) return undefined;
  const text = await readFile(join(folder, `${number}`), 'utf8').catch(() => undefined);
  const turn = text === undefined ? undefined : parseTurn(text);
  return turn && (await isAlive(turn)) ? turn : undefined;
}

/** A power cut may leave a turn without its content; then its process is gone too. */
function parseTurn(text: string): Turn | undefined {
  try {
    return JSON.parse(text) as Turn;
  } catch {
    return undefined;
  }
}

async function create(draft: string, turn: string): Promise<boolean> {
  try {
    await link(draft, turn);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

async function newestTurn(folder: string): Promise<number> {
  const names = await readdir(folder);
  return Math.max(0, ...names.filter((name) => /^\d+$/.test(name)).map(Number));
}

async function sweep(folder: string, newest: number): Promise<void> {
  for (const name of await readdir(folder)) {
    const number = /^(\d+)(\.done)?$/.exec(name)?.[1];
    if (number && Number(number) <= newest - keptTurns) await rm(join(folder, name), { force: true });
  }
}

function doneMark(folder: string, number: number): string {
  return join(folder, `${number}.done`);
}
