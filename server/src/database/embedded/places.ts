import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { access, chmod, constants, mkdir, realpath, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join, parse } from 'node:path';
import { StartError } from '../../start-error.ts';
import { chooseAccount, isRoot } from './account.ts';
import { run, type Account } from './run.ts';

/** Where things lie. */
export interface Places {
  /** ours: credentials, holders, lock */
  base: string;
  /** PostgreSQL's own data folder */
  cluster: string;
  /** where a copy of the programs goes if those of the checkout cannot be used */
  spare: string;
  account: Account | undefined;
}

/** Where clusters go that their account could not reach in the data folder. */
const elsewhere = '/var/lib/miteinander';

/** Makes the folder for everything of ours. As root it lets PostgreSQL's user pass through. */
export async function prepareBase(dataDir: string): Promise<string> {
  const base = join(dataDir, 'embedded');
  try {
    await mkdir(base, { recursive: true, mode: isRoot() ? 0o711 : 0o700 });
    await access(base, constants.W_OK);
    if (isRoot()) {
      await letPass(base);
      // A data folder is ours, a home folder is not: that one keeps its mode and the cluster goes elsewhere.
      if (dataDir !== homedir() && dataDir !== parse(dataDir).root) await letPass(dataDir);
    }
    return await realpath(base);
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    const why = code === 'ENOSPC' ? 'the disk is full' : message;
    throw new StartError(
      `The data folder ${dataDir} cannot be written (${why}). Choose another with DATA_DIR.`,
      { cause },
    );
  }
}

/** Finds the cluster, or decides where it will be made. Says so when that is not the data folder. */
export async function choosePlaces(base: string, log: (line: string) => void): Promise<Places> {
  const away = join(elsewhere, createHash('sha256').update(base).digest('hex').slice(0, 12));
  const near = { base, cluster: join(base, 'cluster'), spare: base };

  const account = await chooseAccount(near.cluster);
  if (!account) return { ...near, account };
  if (await canEnter(base, account)) return { ...near, account, spare: elsewhere };

  if (existsSync(near.cluster)) {
    throw new StartError(
      `The user ${account.name}, who runs PostgreSQL for root, can no longer enter ${near.cluster}. ` +
        'Make the folders above it passable (chmod o+x), or choose another folder with DATA_DIR.',
    );
  }
  await mkdir(away, { recursive: true, mode: 0o755 }).catch((cause: Error) => {
    throw new StartError(`The folder ${away} for the database cannot be made (${cause.message}).`, { cause });
  });
  const real = await realpath(away);
  log(
    `The database is kept in ${away}, because the user ${account.name}, who runs it for root, cannot enter ${base}.`,
  );
  const cluster = join(real, 'cluster');
  return { base, cluster, spare: elsewhere, account: await chooseAccount(cluster) };
}

/** Asks the system itself: modes, access lists and mounts all have a say. */
async function canEnter(folder: string, account: Account): Promise<boolean> {
  return (await run('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { account })).code === 0;
}

async function letPass(folder: string): Promise<void> {
  const { mode } = await stat(folder);
  if ((mode & 0o001) === 0) await chmod(folder, (mode & 0o7777) | 0o011);
}
