// Installs the packages when they are missing or older than the lock file.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { withLock } from './lock.mjs';
import { inRoot, programOf } from './paths.mjs';
import { PlainError, run, runNode, step } from './run.mjs';

const lockFile = inRoot('package-lock.json');
const npmMarker = inRoot('node_modules', '.package-lock.json');
const marker = inRoot('node_modules', '.miteinander');

/** Enough to start: the compiler and the bundler, which bring bindings for each platform. */
const needed = /** @type {const} */ (['tsc', 'vite']);
/** On top of that for `npm test` and `npm run check`. */
const tools = /** @type {const} */ (['jest', 'oxlint', 'oxfmt', 'depcruise', 'knip']);

/**
 * @param {{ tools: boolean }} options whether lint and test tools must be there too; without, a computer
 *   that lacks them (`npm ci --omit=dev` of somebody's own, a platform they do not support) still starts
 */
export async function ensureInstalled({ tools: withTools }) {
  if (isInstalled(withTools)) return;
  await withLock('install', async () => {
    if (isInstalled(withTools)) return;
    const missing = await step('Installing packages (once, it may take a minute or two)', install);
    const gaps = missing.filter((name) => withTools || !tools.some((tool) => tool === name));
    if (gaps.length > 0) throw new PlainError(`These tools do not run on this computer: ${gaps.join(', ')}.`);
    writeFileSync(marker, fingerprint());
  });
}

/** @param {boolean} withTools */
function isInstalled(withTools) {
  const programs = withTools ? [...needed, ...tools] : needed;
  if (!programs.every((name) => existsSync(programOf(name)))) return false;
  if (existsSync(marker)) return readFileSync(marker, 'utf8') === fingerprint();
  // Somebody ran npm by hand; it writes this file when it is done.
  if (!existsSync(npmMarker) || statSync(npmMarker).mtimeMs < statSync(lockFile).mtimeMs) return false;
  writeFileSync(marker, fingerprint());
  return true;
}

/** A copied or mounted folder of another platform does not count as installed. */
function fingerprint() {
  const hash = createHash('sha256').update(readFileSync(lockFile)).digest('hex');
  return `${hash} ${process.platform} ${process.arch}\n`;
}

/** @returns {Promise<string[]>} the tools that still do not run */
async function install() {
  const first = await npm(['ci']);
  // Any other refusal (no network, no space) would only come again.
  if (first.code !== 0 && !/in sync|EUSAGE|EBADPLATFORM/.test(first.output)) throw failed(first.output);
  const missing = first.code === 0 ? await notRunning() : ['packages'];
  if (missing.length === 0) return [];
  console.error(
    'The lock file does not name the packages of every platform; installing what it names and what this one needs.',
  );
  // Keeps the locked versions, and writes nothing.
  const second = await npm(['install', '--no-save']);
  if (second.code !== 0) throw failed(second.output);
  return notRunning();
}

/** @param {string} output */
function failed(output) {
  return new PlainError(
    `The packages could not be installed:\n${output.trimEnd().split('\n').slice(-12).join('\n')}`,
  );
}

/** @param {string[]} args */
function npm(args) {
  // Also where NODE_ENV=production would leave out what the build needs, or npm --silent what went wrong.
  const all = [...args, '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  const cli = process.env.npm_execpath;
  if (cli?.endsWith('npm-cli.js')) return runNode(cli, all);
  return run('npm', all, { shell: process.platform === 'win32' });
}

/** Asks every tool for its version, which loads its bindings for this platform. */
async function notRunning() {
  const names = [...needed, ...tools];
  const outcomes = await Promise.all(names.map((name) => runNode(programOf(name), ['--version'])));
  return names.filter((_, index) => outcomes[index]?.code !== 0);
}
