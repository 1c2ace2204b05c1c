// npm test: builds, runs every test, ends with one line of counts. Arguments go to jest.
import { readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { ensureBuilt, ensureInstalled } from './ensure.mjs';
import { cache, programOf, root } from './paths.mjs';
import { main, PlainError, run } from './run.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */
/** @typedef {{ name: string, status: string, message: string, assertionResults: { status: string, fullName: string, failureMessages: string[] }[] }} File */

/**
 * One after the other: browsers take all the processor there is, and some of the others watch the clock. Most
 * integration tests wait for a server more than they work.
 */
const runs = [
  ['--selectProjects', 'unit', 'integration', '--maxWorkers=5'],
  ['--selectProjects', 'e2e', '--maxWorkers=3'],
];

const resultFile = join(cache, `test-results-${process.pid}.json`);

await main(async () => {
  // Whatever happens, the last line is the counts: a build that fails is a test that fails.
  if (!(await isReady())) return fail();
  const args = forJest(process.argv.slice(2));
  const total = { passed: 0, failed: 0, skipped: 0 };
  /** @type {string[]} */
  const failures = [];
  for (const part of args.length > 0 ? [args] : runs) {
    const { code } = await jest(part);
    const counts = readCounts(code);
    for (const key of /** @type {const} */ (['passed', 'failed', 'skipped'])) total[key] += counts[key];
    failures.push(...counts.failures);
  }
  for (const failure of failures) console.log(`Failed: ${failure}`);
  console.log(summary(total));
  return total.failed > 0 ? 1 : 0;
});

async function isReady() {
  try {
    await ensureInstalled({ tools: true });
    await ensureBuilt({ forTests: true });
    return true;
  } catch (error) {
    console.error(error instanceof PlainError ? error.message : error);
    return false;
  }
}

function fail() {
  console.log(summary({ passed: 0, failed: 1, skipped: 0 }));
  return 1;
}

/**
 * jest takes everything that follows `--selectProjects` for a project, also the path of a test file.
 * @param {string[]} args
 */
function forJest(args) {
  const isPath = (/** @type {string} */ arg) => !arg.startsWith('-') && /[/.]/.test(arg);
  const paths = args.filter(isPath);
  const others = args.filter((arg) => !isPath(arg));
  return paths.length === 0 ? others : [...others, '--testPathPatterns', ...paths];
}

/** @param {string[]} args */
function jest(args) {
  // jest runs ES modules only with this flag; its workers inherit it.
  const node = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
  const report = ['--json', `--outputFile=${resultFile}`];
  return run(process.execPath, [...node, programOf('jest'), ...report, ...args], { show: true });
}

/**
 * @param {number} code
 * @returns {Counts & { failures: string[] }}
 */
function readCounts(code) {
  try {
    const result = JSON.parse(readFileSync(resultFile, 'utf8'));
    const failures = result.testResults.flatMap(failuresOf);
    // A file that cannot be loaded holds no test that could fail, so it counts as one itself.
    const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
    const skipped = result.numPendingTests + result.numTodoTests;
    return {
      passed: result.numPassedTests,
      failed: code !== 0 && failed === 0 ? 1 : failed,
      skipped,
      failures,
    };
  } catch {
    return { passed: 0, failed: 1, skipped: 0, failures: ['jest, before it could write what has failed'] };
  } finally {
    rmSync(resultFile, { force: true });
  }
}

/**
 * What has failed in a few words, to be found at the end of a long output.
 * @param {File} file
 */
function failuresOf({ name, status, message, assertionResults }) {
  const file = relative(root, name);
  const failed = assertionResults.filter((each) => each.status === 'failed');
  if (failed.length === 0) return status === 'failed' ? [`${file}: ${firstLine(message)}`] : [];
  return failed.map((each) => `${file}: ${each.fullName}: ${firstLine(each.failureMessages[0] ?? '')}`);
}

/** @param {string} message */
function firstLine(message) {
  return stripVTControlCharacters(message).trim().split('\n')[0];
}

/** @param {Counts} counts */
function summary({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
