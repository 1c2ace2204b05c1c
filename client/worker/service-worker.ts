/**
 * Keeps the attendee's page on the device, so that it opens at once on the second visit and without a network.
 * Registered only by somebody who has joined (`src/attendee/installation.ts`), gone when they leave.
 *
 * It answers for two things: the page itself, from the network as long as that is quick, else as it was kept; and
 * files with a hash in their name, as they were kept. Never for anything live. A new version waits until the page
 * is started again.
 */
/** Written by `build/page-files.ts`. */
declare const PAGE_FILES: { version: string; files: string[] };

const worker = self as unknown as ServiceWorkerGlobalScope;

const prefix = 'miteinander:page:';
const cacheName = prefix + PAGE_FILES.version;
const page = '/';
/** A network that takes longer to answer is no better than none; for somebody who asks for the newest it is. */
const patienceMs = { start: 1_000, reload: 6_000 };

worker.addEventListener('install', (event) => event.waitUntil(keep()));
worker.addEventListener('activate', (event) => event.waitUntil(dropOlder()));
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== worker.location.origin) return;
  if (request.mode === 'navigate' && /^\/(j\/[^/]*)?$/.test(pathname)) {
    event.respondWith(freshOrKept(request));
  } else if (pathname.startsWith('/assets/')) {
    event.respondWith(keptOrFresh(request));
  }
});

async function keep(): Promise<void> {
  const cache = await caches.open(cacheName);
  await cache.addAll([new Request(page, { cache: 'reload' }), ...PAGE_FILES.files]);
}

async function dropOlder(): Promise<void> {
  const names = await caches.keys();
  const older = names.filter((name) => name.startsWith(prefix) && name !== cacheName);
  await Promise.all(older.map((name) => caches.delete(name)));
}

async function freshOrKept(request: Request): Promise<Response> {
  const fresh = fetch(request);
  const inTime = await Promise.race([
    fresh.catch(() => null),
    pause(patienceMs[request.cache === 'default' ? 'start' : 'reload']),
  ]);
  if (inTime?.ok) return inTime;
  return (await caches.match(page, { cacheName, ignoreVary: true })) ?? fresh;
}

async function keptOrFresh(request: Request): Promise<Response> {
  return (await caches.match(request, { cacheName, ignoreVary: true })) ?? fetch(request);
}

function pause(ms: number): Promise<null> {
  return new Promise((resolve) => setTimeout(() => resolve(null), ms));
}
