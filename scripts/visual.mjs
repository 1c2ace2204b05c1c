// npm run visual: compares the pictures of the pages with those that are kept; --update takes them anew.
import { inRoot } from './paths.mjs';
import { main, run } from './run.mjs';

await main(async () => {
  const isUpdate = process.argv.includes('--update');
  const env = { ...process.env, ...(isUpdate && { MITEINANDER_VISUAL: 'update' }) };
  const args = ['--selectProjects', 'e2e', 'test/e2e/visual.e2e.ts'];
  const { code } = await run(process.execPath, [inRoot('scripts/test.mjs'), ...args], { show: true, env });
  return code;
});
