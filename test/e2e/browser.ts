import { afterAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../harness/chromium.ts';

const missing = 'No Chromium was found. Install one, or set CHROME_PATH.';

const chromium = await launchChromium();
afterAll(() => chromium?.close());

/** The one browser of this test file. */
export function theBrowser(): Browser {
  if (!chromium) throw new Error(missing);
  return chromium.browser;
}

/**
 * `describe` for tests that need a browser. Without one they are skipped, loudly, and in CI they fail: nothing
 * that was not looked at may pass.
 */
export const inBrowser = chromium ? describe : withoutBrowser;

function withoutBrowser(title: string, tests: () => void): void {
  if (process.env['MITEINANDER_CI']) {
    describe(`without a browser: ${title}`, () => {
      test('there is a browser', () => expect(missing).toBe(''));
    });
    return;
  }
  console.warn(`SKIPPED: nobody looked at "${title}". ${missing}`);
  const { skip } = describe;
  skip(title, tests);
}
