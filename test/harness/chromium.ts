import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { type Browser, chromium, type LaunchOptions, type Page } from 'playwright-core';

const whole = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
/** The same engine without windows: it needs a seventh less of the processor. */
const bare = ['chromium-headless-shell'];

/** What a browser would ask the world about if it was let. */
const quiet = [
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--font-render-hinting=none',
];

export interface Chromium {
  browser: Browser;
  close(): Promise<void>;
}

interface Found {
  options: LaunchOptions;
  /** removes what was unpacked for it */
  tidy: () => void;
}

/** A browser that is there: an installed one, else the package that carries its own; null if there is neither. */
export async function launchChromium(): Promise<Chromium | null> {
  const found = installed([...bare, ...whole]) ?? (await carried());
  if (!found) return null;
  const args = flags();
  try {
    const browser = await chromium.launch({ ...found.options, args, headless: true });
    return { browser, close: () => browser.close().finally(found.tidy) };
  } catch (error) {
    console.warn(`The browser does not start: ${String(error)}`);
    found.tidy();
    return null;
  }
}

export interface KeptChromium {
  page: Page;
  /** ends it as whoever shuts the machine down does: what pages keep is written */
  close(): Promise<void>;
  /** ends it as a power cut does */
  kill(): Promise<void>;
}

/**
 * A browser of its own that keeps its profile in a folder and opens an address, as one that starts with its
 * machine. Null if there is no browser that can be started by its file.
 */
export async function launchKept(profile: string, url: string): Promise<KeptChromium | null> {
  // What runs without windows does not find its offline pages again when it begins with an address.
  const found = installed([...whole, ...bare]) ?? (await carried());
  if (!found?.options.executablePath) return null;
  const { executablePath, env = process.env } = found.options;
  const where = ['--headless', '--remote-debugging-port=0', `--user-data-dir=${profile}`, url];
  const child = spawn(executablePath, [...flags(), '--disable-gpu', ...where], {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const end = () => child.kill('SIGKILL');
  process.once('exit', end);
  const exited = once(child, 'exit');
  const kill = async () => {
    end();
    await exited;
    process.off('exit', end);
    found.tidy();
  };
  try {
    const browser = await connected(await debuggingAddress(child.stderr));
    const [context] = browser.contexts();
    const page = context?.pages()[0] ?? (await context!.waitForEvent('page'));
    page.setDefaultTimeout(30_000);
    const close = async () => {
      const session = await browser.newBrowserCDPSession();
      await session.send('Browser.close');
      await exited;
    };
    return { page, close, kill };
  } catch (error) {
    await kill();
    throw error;
  }
}

/** A browser that has just come up does not always go on after the handshake; the next one finds it awake. */
async function connected(address: string): Promise<Browser> {
  try {
    return await chromium.connectOverCDP(address, { timeout: 10_000 });
  } catch {
    return chromium.connectOverCDP(address);
  }
}

async function debuggingAddress(said: NodeJS.ReadableStream): Promise<string> {
  let text = '';
  for await (const chunk of said) {
    text += String(chunk);
    const [, address] = /DevTools listening on (ws:\S+)/.exec(text) ?? [];
    if (address) {
      return address;
    }
  }
  throw new Error(`The browser does not start: ${text}`);
}

function flags(): string[] {
  // As root, and in most containers, Chromium cannot build its sandbox.
  return [...quiet, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
}

function installed(names: readonly string[]): Found | null {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  const files = names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  const executablePath = [process.env['CHROME_PATH'] ?? '', ...files].find(isProgram);
  const tidy = () => undefined;
  if (executablePath) return { options: { executablePath }, tidy };
  return process.platform === 'linux' ? null : { options: { channel: 'chrome' }, tidy };
}

/**
 * Linux x64 only; its system libraries are unpacked for it, because the system may have none. Of its own flags
 * we take none: they put everything into one process and switch the web's safety off.
 */
async function carried(): Promise<Found | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const { default: sparticuz } = await import('@sparticuz/chromium');
  const executablePath = await sparticuz.executablePath();
  const libraries = mkdtempSync(path.join(tmpdir(), 'miteinander-libraries-'));
  const packed = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const archive = path.join(
    packed.slice(0, packed.indexOf('chromium') + 'chromium'.length),
    'bin/al2023.tar.br',
  );
  execFileSync('tar', ['-x', '-C', libraries], { input: brotliDecompressSync(readFileSync(archive)) });
  return {
    options: { executablePath, env: { ...process.env, LD_LIBRARY_PATH: path.join(libraries, 'lib') } },
    tidy: () => rmSync(libraries, { recursive: true, force: true }),
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
