import react from '@vitejs/plugin-react';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vite';
import { pageFiles, workerFile } from './build/page-files.ts';
import { pageFor } from './build/page-for.ts';
import { precompressed } from './build/precompressed.ts';

const root = import.meta.dirname;

/** Each surface is a page of its own; one that is not written yet is left out. */
const surfaces = ['index.html', 'desk.html', 'display.html', 'panelist.html', 'organise.html'];

/**
 * The workshop is what is for us alone: the page of all components and a language that tries the layout. There
 * while developing, and built for the tests by `--mode workshop`; never in production.
 */
const pagesOf = (hasWorkshop: boolean) =>
  (hasWorkshop ? [...surfaces, 'ui.html'] : surfaces)
    .map((name) => join(root, name))
    .filter((file) => existsSync(file));

/** A worker has the scope of its own address, and is found there again. */
const workers: Record<string, string> = {
  [join(root, 'worker/service-worker.ts')]: workerFile,
  [join(root, 'worker/display-worker.ts')]: 'display-worker.js',
};

/**
 * The shared package is bundled from its TypeScript files and needs no build of its own. Not by the condition
 * `source`: other packages name sources by it that they do not bring along.
 */
const sharedSources = {
  find: /^@miteinander\/shared\/(.*)$/,
  replacement: join(root, '../shared/src/$1.ts'),
};

const pseudoLanguages = {
  find: /^\.\/further-languages\.ts$/,
  replacement: join(root, 'src/i18n/pseudo-languages.ts'),
};

const server = process.env['MITEINANDER_SERVER'] ?? 'http://127.0.0.1:3000';

export default defineConfig(({ mode }) => ({
  root,
  appType: 'mpa',
  plugins: [react(), pageFor(), pageFiles(), ...(mode === 'production' ? [precompressed()] : [])],
  resolve: { alias: [sharedSources, ...(mode === 'production' ? [] : [pseudoLanguages])] },
  server: {
    proxy: {
      '/socket.io': { target: server, ws: true },
      '/health': server,
      '/api': server,
    },
  },
  build: {
    outDir: mode === 'workshop' ? '../.cache/workshop' : 'dist',
    assetsDir: 'assets',
    emptyOutDir: true,
    // Phones stay in use for years; syntax (not library functions) is lowered to this.
    target: ['es2021', 'safari15', 'chrome94', 'firefox93'],
    // Below this size a request costs more than the bytes; fonts and pictures stay files that can be cached.
    assetsInlineLimit: 1024,
    // hls.js, which only those load who watch a stream, has no smaller parts; the desk is loaded once, on a computer.
    chunkSizeWarningLimit: 750,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: [...pagesOf(mode === 'workshop'), ...Object.keys(workers)],
      output: {
        entryFileNames: ({ facadeModuleId }) => workers[facadeModuleId ?? ''] ?? 'assets/[name]-[hash].js',
        // A phone asks for few files: what every page needs is one, libraries and our own together.
        codeSplitting: {
          groups: [
            {
              name: 'foundation',
              // Named one by one: what only the desk needs must not get into what phones load, and charts, codes,
              // the typeface and what questions are written with are not needed to cast a vote.
              test: /node_modules\/(?:react|react-dom|scheduler|@socket\.io|socket\.io-\w+|engine\.io-\w+)\/|client\/src\/(?:live|i18n\/i18n|meetings\/meeting-dates|sessions\/(?:session-times|use-clock|chosen-session)|polls\/(?:time-left|poll-news)|ui\/(?!bar-chart|meter|qr-code|font|text-area))|shared\/src\/(?!questions\/|speakers\/)/,
              minShareCount: 2,
            },
          ],
        },
      },
    },
  },
}));
