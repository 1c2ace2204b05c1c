// Keeps the page of a display and its files, so that a projector that has its power back before the server has
// comes up with a calm picture and goes on by itself. Nothing of a meeting is kept.
const name = 'miteinander-display';
const page = '/display';
/** A server that does not answer within this time is not there. */
const patienceMs = 4_000;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('message', ({ data, ports: [port] }) => {
  keep(data.files).then(
    () => port.postMessage(true),
    () => port.postMessage(false),
  );
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET') return;
  if (request.mode === 'navigate') event.respondWith(fresh(request));
  else if (new URL(request.url).pathname.startsWith('/assets/')) event.respondWith(kept(request));
});

/** The page as the server has it, or as it had it last. */
async function fresh(request) {
  const answer = fetch(request, { signal: AbortSignal.timeout(patienceMs) }).catch(() => undefined);
  const given = await answer;
  if (given !== undefined && given.status < 500) return given;
  return (await caches.match(page, { cacheName: name })) ?? given ?? Response.error();
}

/** Files are named by their content, so a kept one is as good as a fresh one. */
async function kept(request) {
  return (await caches.match(request, { cacheName: name })) ?? fetch(request);
}

/** The page and all its files together, or what was there before. */
async function keep(files) {
  const cache = await caches.open(name);
  const wanted = new Set([page, ...files].map((file) => new URL(file, self.location.origin).href));
  const there = await cache.keys();
  const missing = files.filter(
    (file) => !there.some(({ url }) => url === new URL(file, self.location.origin).href),
  );
  await cache.addAll(missing);
  await cache.add(page);
  for (const request of there) if (!wanted.has(request.url)) await cache.delete(request);
}
