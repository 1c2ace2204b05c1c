import { AsyncLocalStorage } from 'node:async_hooks';
import { afterAll, afterEach, beforeEach } from '@jest/globals';

type Work = () => unknown;

const ofTest: Work[] = [];
const ofFile: Work[] = [];
let isInTest = false;
const lasting = new AsyncLocalStorage<true>();

beforeEach(() => {
  isInTest = true;
});

afterEach(async () => {
  isInTest = false;
  await run(ofTest);
}, 60_000);

afterAll(async () => run(ofFile), 60_000);

/** Does this at the end of the test, or of the file if no test runs yet; the last one first. */
export function cleanUp(work: Work): void {
  (isInTest && !lasting.getStore() ? ofTest : ofFile).push(work);
}

/** What is made here lasts to the end of the file, also if a test runs meanwhile. */
export function forTheFile<Made>(make: () => Made): Made {
  return lasting.run(true, make);
}

/** All of it, also if something cannot be done: a server or a browser that stays would be in the way of others. */
async function run(works: Work[]): Promise<void> {
  const failures: unknown[] = [];
  for (const work of works.splice(0).toReversed()) {
    try {
      await work();
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
}
