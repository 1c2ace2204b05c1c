// npm start: installs and builds if needed, then becomes the server.
import { ensureBuilt, ensureInstalled } from './ensure.mjs';
import { inRoot, root } from './paths.mjs';
import { main } from './run.mjs';
import { pathToFileURL } from 'node:url';

await main(async () => {
  process.chdir(root);
  await ensureInstalled({ tools: false });
  await ensureBuilt();
  // In this very process: Ctrl-C and SIGTERM reach the server itself, which then drains.
  await import(pathToFileURL(inRoot('server/dist/main.js')).href);
});
