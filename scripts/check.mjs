// npm run check: format, lint, types, boundaries, dead code, rules without a test. --fix repairs first.
import { ensureInstalled } from './ensure.mjs';
import { inRoot, programOf } from './paths.mjs';
import { main, runNode } from './run.mjs';

/** @typedef {{ title: string, file: string, args: string[] }} Check */

/** @type {Check} */
const types = { title: 'types', file: programOf('tsc'), args: ['-b'] };
/** @type {Check} */
const lint = { title: 'lint', file: programOf('oxlint'), args: ['--type-aware', '--deny-warnings', '.'] };
/** @type {Check[]} */
const others = [
  { title: 'format', file: programOf('oxfmt'), args: ['--check', '.'] },
  {
    title: 'boundaries',
    file: programOf('depcruise'),
    args: ['--config', '.dependency-cruiser.cjs', 'shared/src', 'server/src', 'client/src'],
  },
  { title: 'dead code', file: programOf('knip'), args: ['--no-progress'] },
  { title: 'browser', file: inRoot('scripts/client-imports.mjs'), args: [] },
  { title: 'rules', file: inRoot('scripts/rules-without-test.mjs'), args: [] },
];

await main(async () => {
  await ensureInstalled({ tools: true });
  if (process.argv.includes('--fix')) await fix();
  // The type-aware lint reads what the compiler wrote; everything else is independent of both.
  const results = await Promise.all([inOrder([types, lint]), inOrder(others)]);
  return results.flat().every(Boolean) ? 0 : 1;
});

async function fix() {
  await runNode(programOf('oxlint'), ['--fix', '.']);
  await runNode(programOf('oxfmt'), ['.']);
}

/**
 * @param {Check[]} checks
 * @returns {Promise<boolean[]>}
 */
async function inOrder(checks) {
  const results = [];
  for (const check of checks) results.push(await report(check));
  return results;
}

/** @param {Check} check */
async function report({ title, file, args }) {
  const begun = performance.now();
  const { code, output } = await runNode(file, args);
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${title.padEnd(10)} ${seconds.padStart(5)} s`);
  if (code !== 0) console.log(output.trimEnd());
  return code === 0;
}
