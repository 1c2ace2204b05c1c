import { stat } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { StartError } from '../../start-error.ts';
import { run, type Account } from './run.ts';

/** PostgreSQL refuses to run as root, so root lends it another user. */
export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/**
 * Who runs PostgreSQL: we ourselves, or, when we are root, the owner of the cluster that is already there,
 * else `postgres`, else `nobody`.
 */
export async function chooseAccount(cluster: string): Promise<Account | undefined> {
  const owner = await ownerOf(cluster);
  if (!isRoot()) {
    const own = process.getuid?.();
    if (owner !== undefined && own !== undefined && owner.uid !== own) {
      throw new StartError(
        `The database in ${cluster} belongs to another user (number ${owner.uid}), not to ${userInfo().username}. ` +
          'Start as that user, or choose another folder with DATA_DIR.',
      );
    }
    return undefined;
  }
  if (owner && owner.uid !== 0) return owner;
  const account = (await findUser('postgres')) ?? (await findUser('nobody'));
  if (!account) {
    throw new StartError(
      'PostgreSQL does not run as root, and there is no user "postgres" or "nobody" to lend it. ' +
        'Start as an ordinary user, or set DATABASE_URL.',
    );
  }
  return account;
}

async function ownerOf(cluster: string): Promise<Account | undefined> {
  // Windows has no numbers for users, and its answer would always be 0.
  if (!process.getuid) return undefined;
  const found = await stat(cluster).catch(() => undefined);
  return found && { name: `number ${found.uid}`, uid: found.uid, gid: found.gid };
}

async function findUser(name: string): Promise<Account | undefined> {
  const [user, group] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]);
  if (user.code !== 0 || group.code !== 0) return undefined;
  return { name, uid: Number(user.output), gid: Number(group.output) };
}
