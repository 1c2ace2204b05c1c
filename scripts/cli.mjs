// npm run links, meeting, demo, protocol: a program of server/src/cli, built if needed.
import { existsSync, readdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { ensureBuilt, ensureInstalled } from './ensure.mjs';
import { inRoot, root } from './paths.mjs';
import { main, PlainError } from './run.mjs';

await main(async () => {
  const [name, ...args] = process.argv.slice(2);
  process.chdir(root);
  await ensureInstalled({ tools: false });
  await ensureBuilt({ pages: false });
  if (!name || !programs().includes(name)) {
    throw new PlainError(
      `There is no program "${name ?? ''}". There are: ${programs().join(', ') || 'none yet'}.`,
    );
  }
  const bundled = inRoot('server/dist/programs', `${name}.js`);
  // What serves the checkout alone is not a program of the server.
  const file = existsSync(bundled) ? bundled : inRoot('server/dist/cli', `${name}.js`);
  process.argv = [process.execPath, file, ...args];
  await import(pathToFileURL(file).href);
});

/** @returns {string[]} */
function programs() {
  try {
    const names = readdirSync(inRoot('server/src/cli'));
    return names.flatMap((name) => /^([\w-]+)\.ts$/.exec(name)?.[1] ?? []);
  } catch {
    return [];
  }
}
