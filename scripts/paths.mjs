// Where things are. Everything is absolute, so that the scripts work from any folder.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
export const cache = join(root, '.cache');

/** @param {...string} parts */
export const inRoot = (...parts) => join(root, ...parts);

/**
 * The JavaScript file behind a command of an installed package: to be run with our own Node, which needs
 * no shell and no `.cmd` file.
 * @param {'tsc' | 'vite' | 'jest' | 'oxlint' | 'oxfmt' | 'depcruise' | 'knip'} command
 */
export function programOf(command) {
  const files = {
    tsc: 'typescript/bin/tsc',
    vite: 'vite/bin/vite.js',
    jest: 'jest/bin/jest.js',
    oxlint: 'oxlint/bin/oxlint',
    oxfmt: 'oxfmt/bin/oxfmt',
    depcruise: 'dependency-cruiser/bin/dependency-cruise.mjs',
    knip: 'knip/bin/knip.js',
  };
  return inRoot('node_modules', files[command]);
}

/** Whether the client has a build of its own yet. */
export const hasClient = () =>
  ['ts', 'mts', 'js', 'mjs'].some((end) => existsSync(inRoot('client', `vite.config.${end}`)));
