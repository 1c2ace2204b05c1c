import { execFileSync } from 'node:child_process';
import { accessSync, constants, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, describe, test } from '@jest/globals';
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

/** What a browser would ask the world about if it was let. */
const quiet = [
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--font-render-hinting=none',
];

/**
 * Tests in a browser, one for the whole file. Without a browser they are skipped, loudly, and in CI they fail:
 * nothing that was not looked at may pass.
 */
export function inBrowser(title: string, tests: (browser: () => Browser) => void): void {
  if (browser) {
    describe(title, () => tests(() => browser!));
    return;
  }
  const missing = 'No Chromium was found. Install one, or set CHROME_PATH.';
  if (process.env['MITEINANDER_CI']) {
    test(`${title}: there is a browser`, () => {
      throw new Error(missing);
    });
    return;
  }
  console.warn(`SKIPPED, "${title}" was not looked at in a browser. ${missing}`);
  describe.skip(title, () => tests(() => browser!));
}

const browser = await launch();
afterAll(() => browser?.close());

/** A browser that is there: an installed one, else the package that carries its own; null if there is neither. */
async function launch(): Promise<Browser | null> {
  const options = installed() ?? (await carried());
  if (!options) return null;
  // As root, and in most containers, Chromium cannot build its sandbox.
  const args = [...quiet, ...(options.args ?? []), ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
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

/** Linux x64 only; its system libraries are unpacked beside it where the system has none. */
async function carried(): Promise<LaunchOptions | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const { default: sparticuz } = await import('@sparticuz/chromium');
  const executablePath = await sparticuz.executablePath();
  const libraries = mkdtempSync(path.join(tmpdir(), 'miteinander-libraries-'));
  afterAll(() => rmSync(libraries, { recursive: true, force: true }));
  const packed = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const archive = path.join(packed.slice(0, packed.indexOf('chromium') + 'chromium'.length), 'bin/al2023.tar.br');
  execFileSync('tar', ['-x', '-C', libraries], { input: brotliDecompressSync(readFileSync(archive)) });
  return {
    executablePath,
    args: sparticuz.args,
    env: { ...process.env, LD_LIBRARY_PATH: path.join(libraries, 'lib') } as Record<string, string>,
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
