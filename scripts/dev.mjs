// npm run dev: compiles while you type, restarts the server, serves the pages with hot reload.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { ensureBuilt, ensureInstalled } from './ensure.mjs';
import { hasClient, inRoot, programOf, root } from './paths.mjs';
import { main } from './run.mjs';

const port = process.env.PORT ?? '3000';

await main(async () => {
  process.chdir(root);
  await ensureInstalled({ tools: false });
  await ensureBuilt({ pages: false });

  const database = await holdDatabase();
  const children = [
    start(...compiler(), ['-b', 'shared', 'server', '--watch', '--preserveWatchOutput']),
    start(process.execPath, [], ['--watch', '--watch-preserve-output', inRoot('server/dist/main.js')]),
  ];
  const pages = await servePages();

  await Promise.race([...children.map(ended), asked('SIGINT'), asked('SIGTERM')]);
  children.forEach((child) => child.kill('SIGTERM'));
  await Promise.all([...children.map(ended), pages?.close()]);
  await database?.release();
});

/** Holds PostgreSQL while the server restarts; otherwise every restart would stop and start it too. */
async function holdDatabase() {
  if (process.env.DATABASE_URL) return undefined;
  const module = pathToFileURL(inRoot('server/dist/database/embedded/embedded.js')).href;
  const { startEmbedded } = await import(module);
  return startEmbedded({ dataDir: process.env.DATA_DIR ?? '.data', log: console.log });
}

/** Vite, with everything that is not a page handed on to the server. */
async function servePages() {
  if (!hasClient()) return undefined;
  const vite = await import(pathToFileURL(createRequire(inRoot('client/package.json')).resolve('vite')).href);
  const target = `http://127.0.0.1:${port}`;
  const pages = await vite.createServer({
    root: inRoot('client'),
    server: { proxy: { '/api': target, '/health': target, '/socket.io': { target, ws: true } } },
  });
  await pages.listen();
  pages.printUrls();
  return pages;
}

/**
 * The compiler itself rather than its wrapper, which would not hand a signal on.
 * @returns {[string, string[]]}
 */
function compiler() {
  try {
    const wrapper = createRequire(createRequire(inRoot('package.json')).resolve('typescript/package.json'));
    const own = wrapper.resolve(`@typescript/typescript-${process.platform}-${process.arch}/package.json`);
    return [own.replace(/package\.json$/, process.platform === 'win32' ? 'lib/tsc.exe' : 'lib/tsc'), []];
  } catch {
    return [process.execPath, [programOf('tsc')]];
  }
}

/**
 * @param {string} program
 * @param {string[]} before
 * @param {string[]} args
 */
function start(program, before, args) {
  return spawn(program, [...before, ...args], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
}

/** @param {import('node:child_process').ChildProcess} child */
async function ended(child) {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}

/** @param {NodeJS.Signals} signal */
function asked(signal) {
  return new Promise((resolve) => process.once(signal, resolve));
}
