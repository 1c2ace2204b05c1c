// What every script asks for first: packages, and a build that is not older than its sources.
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from './lock.mjs';
import { cache, hasClient, inRoot, programOf } from './paths.mjs';
import { bundleFaultyServer, bundlePrograms } from './programs.mjs';
import { PlainError, runNode, step } from './run.mjs';

export { ensureInstalled } from './install.mjs';

/**
 * @typedef {object} Part
 * @property {string} title
 * @property {string} marker a file whose time is that of the newest source of the last build
 * @property {string[]} sources files and folders
 * @property {() => boolean} isThere whether the last build is still there
 * @property {() => Promise<void>} build
 */

const common = [
  'package-lock.json',
  'tsconfig.base.json',
  'shared/src',
  'shared/package.json',
  'shared/tsconfig.json',
];

const ofServer = [
  ...common,
  'scripts/programs.mjs',
  'server/src',
  'server/package.json',
  'server/tsconfig.json',
];

/** @type {Part} */
const server = {
  title: 'Building the server',
  marker: join(cache, 'built-server'),
  sources: ofServer,
  isThere: () => existsSync(inRoot('server/dist/programs')) && existsSync(inRoot('shared/dist')),
  async build() {
    await program('tsc', ['-b', 'shared', 'server']);
    for (const folder of ['shared', 'server']) dropOrphans(inRoot(folder, 'dist'), inRoot(folder, 'src'));
    await bundlePrograms();
  },
};

/** @type {Part} */
const client = {
  title: 'Building the pages',
  marker: join(cache, 'built-client'),
  sources: [...common, 'client'],
  isThere: () => existsSync(inRoot('client/dist')),
  build: () => program('vite', ['build', '--logLevel', 'warn'], inRoot('client')),
};

/** The same pages with what is for us alone: all components on one, and a language that tries the layout. @type {Part} */
const workshop = {
  ...client,
  title: 'Building the pages of the workshop',
  marker: join(cache, 'built-workshop'),
  isThere: () => existsSync(join(cache, 'workshop')),
  build: () => program('vite', ['build', '--mode', 'workshop', '--logLevel', 'error'], inRoot('client')),
};

/** What proves the program: benchmark, faults, soak. @type {Part} */
const proof = {
  title: 'Building the proof',
  marker: join(cache, 'built-proof'),
  sources: [...ofServer, 'test'],
  isThere: () => existsSync(inRoot('test/dist/faults/programs')),
  async build() {
    await program('tsc', ['-b', 'test']);
    await bundleFaultyServer();
  },
};

/**
 * Builds what is older than its sources.
 * @param {{ force?: boolean, pages?: boolean, forTests?: boolean, forProof?: boolean }} [options] `pages: false`
 *   leaves the client to a dev server
 */
export async function ensureBuilt({ force = false, pages = true, forTests = false, forProof = false } = {}) {
  const clients = pages && hasClient() ? [client, ...(forTests ? [workshop] : [])] : [];
  const parts = [server, ...clients, ...(forProof ? [proof] : [])];
  if (!force && parts.every(isFresh)) return;
  await withLock('build', async () => {
    for (const part of parts) {
      if (!force && isFresh(part)) continue;
      // Taken before the build: what is saved while it runs is built next time.
      const newest = newestSource(part);
      await step(part.title, part.build);
      mark(part.marker, newest);
    }
  });
}

/** @param {Part} part */
function isFresh(part) {
  const built = statSync(part.marker, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return part.isThere() && Math.floor(built) === Math.floor(newestSource(part));
}

/** @param {Part} part */
const newestSource = (part) => Math.max(...part.sources.map((source) => newestIn(inRoot(source))));

/**
 * The time of the newest file or folder in here; a folder is as new as the last file added or removed.
 * @param {string} path
 * @returns {number}
 */
function newestIn(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  const names = readdirSync(path).filter((name) => !['dist', 'node_modules', '.vite'].includes(name));
  // A build itself touches the folder of a package, in which dist lies: before the first one as well as later.
  const own = names.includes('package.json') ? 0 : found.mtimeMs;
  return Math.max(own, ...names.map((name) => newestIn(join(path, name))));
}

/**
 * @param {string} file
 * @param {number} timeMs
 */
function mark(file, timeMs) {
  mkdirSync(cache, { recursive: true });
  writeFileSync(file, '');
  utimesSync(file, timeMs / 1000, timeMs / 1000);
}

/**
 * The compiler leaves the output of deleted sources behind, and a deleted migration must not run any more.
 * @param {string} dist
 * @param {string} src
 */
function dropOrphans(dist, src) {
  for (const name of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
    const stem = /^(.*?)(\.d\.ts|\.js)(\.map)?$/.exec(name)?.[1];
    if (stem === undefined) continue;
    const isKnown = ['.ts', '.tsx'].some((end) => existsSync(join(src, stem + end)));
    if (!isKnown) rmSync(join(dist, name), { force: true });
  }
}

/**
 * @param {'tsc' | 'vite'} name
 * @param {string[]} args
 * @param {string} [cwd]
 */
async function program(name, args, cwd) {
  // Whatever asks for it, a test for example: a build for development is half as large again.
  const env = { ...process.env, NODE_ENV: 'production' };
  const { code, output } = await runNode(programOf(name), args, cwd ? { cwd, env } : { env });
  if (code !== 0) throw new PlainError(`${output.trim()}\n\nThe build failed.`);
  if (output.trim() !== '') console.error(output.trim());
}
