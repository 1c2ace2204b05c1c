/** Where the browser asks no more than this of us; what it keeps is in `worker/display-worker.ts`. */
const worker = '/display-worker.js';

/**
 * Lets the browser keep this page, for the day on which the projector has power before the server has. Browsers
 * allow it on HTTPS only (and on the machine itself); elsewhere Chrome and Edge try again by themselves.
 */
export function keepPageForPowerCuts(): void {
  if (import.meta.env.DEV || !('serviceWorker' in navigator)) return;
  const keep = async () => {
    await navigator.serviceWorker.register(worker, { scope: '/display' });
    const { active } = await navigator.serviceWorker.ready;
    await new Promise<void>((done) => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => done());
      port1.start();
      active?.postMessage({ files: ownFiles() }, [port2]);
    });
    document.documentElement.dataset['kept'] = '';
  };
  // The picture comes first, and the typeface is among the files.
  const later = () => void document.fonts.ready.then(keep).catch(() => undefined);
  if (document.readyState === 'complete') later();
  else window.addEventListener('load', later, { once: true });
}

/** Everything with a name of its own that this page was made of. */
function ownFiles(): string[] {
  const paths = performance.getEntriesByType('resource').map(({ name }) => new URL(name));
  const own = paths.filter(
    ({ origin, pathname }) => origin === location.origin && pathname.startsWith('/assets/'),
  );
  return [...new Set(own.map(({ pathname }) => pathname))];
}
