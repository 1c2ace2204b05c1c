import { randomUUID } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isAlive, ownIdentity, type ProcessIdentity } from './process-identity.ts';

/** One use of the cluster by one process. A process may hold it more than once. */
export interface Hold extends ProcessIdentity {
  id: string;
}

// All of these are called under the folder lock only.

/** Writes down that this process uses the cluster. */
export async function addHold(base: string): Promise<Hold> {
  const hold = { ...(await ownIdentity()), id: randomUUID() };
  await writeHolds(base, [...(await livingHolds(base)), hold]);
  return hold;
}

/** @returns how many holds of living processes are left */
export async function removeHold(base: string, hold: Hold): Promise<number> {
  const left = (await livingHolds(base)).filter(({ id }) => id !== hold.id);
  await writeHolds(base, left);
  return left.length;
}

/** Whoever was killed never let go; they are left out here. */
async function livingHolds(base: string): Promise<Hold[]> {
  const holds = parseHolds(await readFile(fileIn(base), 'utf8').catch(() => '[]'));
  const alive = await Promise.all(holds.map(isAlive));
  return holds.filter((_, index) => alive[index]);
}

/** A power cut may leave the file empty. Then all holders are gone as well. */
function parseHolds(text: string): Hold[] {
  try {
    return JSON.parse(text) as Hold[];
  } catch {
    return [];
  }
}

async function writeHolds(base: string, holds: Hold[]): Promise<void> {
  const draft = `${fileIn(base)}.new`;
  await writeFile(draft, JSON.stringify(holds));
  await rename(draft, fileIn(base));
}

function fileIn(base: string): string {
  return join(base, 'holders.json');
}
