/**
 * Keeps the page of a display and its files, so that a projector that has its power back before the server has
 * comes up with a calm picture and goes on by itself. Nothing of a meeting is kept. Asked for by
 * `src/display/keep-page.ts`, which also says what the page was made of.
 */
// oxlint-disable-next-line unicorn/require-module-specifiers -- a script of its own would share its names with the other worker
export {};

const worker = self as unknown as ServiceWorkerGlobalScope;

const cacheName = 'miteinander:display';
const page = '/display';
/** A server that does not answer within this time is not there. */
const patienceMs = 4_000;

worker.addEventListener('install', () => void worker.skipWaiting());
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));

worker.addEventListener('message', ({ data, ports: [port] }) => {
  const { files } = data as { files: string[] };
  keep(files).then(
    () => port?.postMessage(true),
    () => port?.postMessage(false),
  );
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== worker.location.origin) return;
  if (request.mode === 'navigate') event.respondWith(freshOrKept(request));
  else if (pathname.startsWith('/assets/')) event.respondWith(keptOrFresh(request));
});

/** The page as the server has it; without one, also behind a proxy that says so, as it was kept. */
async function freshOrKept(request: Request): Promise<Response> {
  const fresh = fetch(request);
  const inTime = await Promise.race([fresh.catch(() => null), pause(patienceMs)]);
  if (inTime && inTime.status < 500) return inTime;
  return (await caches.match(page, { cacheName, ignoreVary: true })) ?? fresh;
}

/** Files are named by their content, so a kept one is as good as a fresh one. */
async function keptOrFresh(request: Request): Promise<Response> {
  return (await caches.match(request, { cacheName, ignoreVary: true })) ?? fetch(request);
}

/** The files first and the page that needs them last; then what no page needs any more goes. */
async function keep(files: readonly string[]): Promise<void> {
  const cache = await caches.open(cacheName);
  const kept = await cache.keys();
  const pathOf = ({ url }: Request) => new URL(url).pathname;
  const known = new Set(kept.map(pathOf));
  await cache.addAll(files.filter((file) => !known.has(file)));
  await cache.add(new Request(page, { cache: 'reload' }));
  const old = kept.filter((request) => pathOf(request) !== page && !files.includes(pathOf(request)));
  await Promise.all(old.map((request) => cache.delete(request)));
}

function pause(ms: number): Promise<null> {
  return new Promise((resolve) => setTimeout(() => resolve(null), ms));
}
