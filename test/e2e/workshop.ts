import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContext } from 'playwright-core';

/** See `client/src/i18n/pseudo.ts`. */
export const pseudoLanguage = 'ar-XB';

/** Built by `scripts/test.mjs` beside the pages that are delivered. */
const folder = fileURLToPath(new URL('../../.cache/workshop', import.meta.url));

const pages: [RegExp, string][] = [
  [/^\/(j(\/.*)?)?$/, 'index.html'],
  [/^\/desk(\/.*)?$/, 'desk.html'],
  [/^\/display(\/.*)?$/, 'display.html'],
  [/^\/panel(\/.*)?$/, 'panelist.html'],
  [/^\/ui$/, 'ui.html'],
];

/** Everything in this window comes from the workshop, in its language; what is live comes from the server. */
export async function bringWorkshop(context: BrowserContext): Promise<void> {
  await context.addInitScript(
    (language) => localStorage.setItem('miteinander:language', language),
    pseudoLanguage,
  );
  await context.route(/^http/, async (route) => {
    const file = fileFor(new URL(route.request().url()).pathname);
    await (file ? route.fulfill({ path: file }) : route.continue());
  });
}

function fileFor(path: string): string | null {
  const file = join(folder, pages.find(([address]) => address.test(path))?.[1] ?? path);
  return existsSync(file) && statSync(file).isFile() ? file : null;
}
