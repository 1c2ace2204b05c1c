// npm run build: everything anew.
import { ensureBuilt, ensureInstalled } from './ensure.mjs';
import { main } from './run.mjs';

await main(async () => {
  await ensureInstalled({ tools: false });
  await ensureBuilt({ force: true });
});
