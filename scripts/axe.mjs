// npm run axe: every state of every surface in every language, theme and width. npm test looks at some of them.
import { readFileSync, readdirSync } from 'node:fs';
import { inRoot } from './paths.mjs';
import { main, run } from './run.mjs';

const folder = inRoot('test/e2e');
const minutes = 60_000;

await main(async () => {
  const files = readdirSync(folder).filter((name) => name.endsWith('.e2e.ts') && audits(name));
  const args = ['--selectProjects', 'e2e', ...files.map((name) => `test/e2e/${name}`)];
  const { code } = await run(
    process.execPath,
    [inRoot('scripts/test.mjs'), ...args, `--testTimeout=${10 * minutes}`],
    {
      show: true,
      env: { ...process.env, MITEINANDER_AXE: 'complete' },
    },
  );
  return code;
});

/** @param {string} name */
function audits(name) {
  return readFileSync(`${folder}/${name}`, 'utf8').includes("'./audit.ts'");
}
