export interface PageVisit {
  /** from the address to the last file that the page needs at once */
  tookMs: number;
  bytes: number;
  files: number;
}

/** Loads a page with the scripts and styles that it names, as a browser does; null if the pages are not there. */
export async function visit(url: string, code: string): Promise<PageVisit | null> {
  const begun = performance.now();
  const page = await fetch(`${url}/j/${code}`);
  const html = await page.text();
  const named = [...html.matchAll(/<(?:script|link)\b[^>]*?\b(?:src|href)="([^"]+)"/g)].map(
    ([, name]) => name!,
  );
  const files = [...new Set(named)].filter((name) => /\.(?:js|css)$/.test(name));
  if (!page.ok || files.length === 0) return null;
  const sizes = await Promise.all(files.map((name) => sizeOf(new URL(name, page.url).href)));
  if (sizes.includes(null)) return null;
  const bytes = sizes.reduce<number>((sum, size) => sum + (size ?? 0), html.length);
  return { tookMs: performance.now() - begun, bytes, files: files.length + 1 };
}

async function sizeOf(address: string): Promise<number | null> {
  const answer = await fetch(address);
  const { byteLength } = await answer.arrayBuffer();
  return answer.ok ? byteLength : null;
}
