// npm run bench, faults, soak: the program of that name in test/, built if needed.
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { ensureBuilt, ensureInstalled } from './ensure.mjs';
import { inRoot, root } from './paths.mjs';
import { main, PlainError } from './run.mjs';

await main(async () => {
  const [name, ...args] = process.argv.slice(2);
  process.chdir(root);
  await ensureInstalled({ tools: true });
  await ensureBuilt({ forProof: true });
  const file = inRoot('test/dist', name ?? '', 'main.js');
  if (!existsSync(file)) throw new PlainError(`There is no program "${name ?? ''}" in test.`);
  process.argv = [process.execPath, file, ...args];
  await import(pathToFileURL(file).href);
});
