// npm start: installs and builds if needed, then becomes the server.
import { pathToFileURL } from 'node:url';
import { ensureBuilt, ensureInstalled } from './ensure.mjs';
import { inRoot, root } from './paths.mjs';
import { main } from './run.mjs';

await main(async () => {
  process.chdir(root);
  followNpm();
  await ensureInstalled({ tools: false });
  await ensureBuilt();
  // In this very process: Ctrl-C and SIGTERM reach the server itself, which then drains.
  await import(pathToFileURL(inRoot('server/dist/programs/main.js')).href);
});

/**
 * npm runs us through a shell. A SIGTERM that reaches npm alone ends npm and the shell, which do not hand
 * it on; we notice by our new parent.
 */
function followNpm() {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 500);
  watch.unref();
}
