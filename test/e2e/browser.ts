import { execFileSync } from 'node:child_process';
import { accessSync, constants, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, describe, expect, test } from '@jest/globals';
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

const missing = 'No Chromium was found. Install one, or set CHROME_PATH.';

/** What a browser would ask the world about if it was let. */
const quiet = [
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--font-render-hinting=none',
];

const browser = await launch();
afterAll(() => browser?.close());

/** The one browser of this test file. */
export function theBrowser(): Browser {
  if (!browser) throw new Error(missing);
  return browser;
}

/**
 * `describe` for tests that need a browser. Without one they are skipped, loudly, and in CI they fail: nothing
 * that was not looked at may pass.
 */
export const inBrowser = browser ? describe : withoutBrowser;

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

/** A browser that is there: an installed one, else the package that carries its own; null if there is neither. */
async function launch(): Promise<Browser | null> {
  const options = installed() ?? (await carried());
  if (!options) return null;
  // As root, and in most containers, Chromium cannot build its sandbox.
  const args = [...quiet, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
  return chromium.launch({ ...options, args, headless: true }).catch((error: unknown) => {
    console.warn(`The browser does not start: ${String(error)}`);
    return null;
  });
}

function installed(): LaunchOptions | null {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  const files = names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  const found = [process.env['CHROME_PATH'] ?? '', ...files].find(isProgram);
  if (found) return { executablePath: found };
  return process.platform === 'linux' ? null : { channel: 'chrome' };
}

/**
 * Linux x64 only; its system libraries are unpacked for it, because the system may have none. Of its own flags
 * we take none: they put everything into one process and switch the web's safety off.
 */
async function carried(): Promise<LaunchOptions | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const { default: sparticuz } = await import('@sparticuz/chromium');
  const executablePath = await sparticuz.executablePath();
  const libraries = mkdtempSync(path.join(tmpdir(), 'miteinander-libraries-'));
  afterAll(() => rmSync(libraries, { recursive: true, force: true }));
  const packed = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const archive = path.join(
    packed.slice(0, packed.indexOf('chromium') + 'chromium'.length),
    'bin/al2023.tar.br',
  );
  execFileSync('tar', ['-x', '-C', libraries], { input: brotliDecompressSync(readFileSync(archive)) });
  return {
    executablePath,
    env: { ...process.env, LD_LIBRARY_PATH: path.join(libraries, 'lib') },
  };
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
