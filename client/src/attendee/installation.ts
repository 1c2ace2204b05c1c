import { hasMembership } from '../people/device.ts';

const cachePrefix = 'miteinander:page:';
/** What a vote needs comes first, and a hall that has just joined does not come back all at once. */
const afterMs = 2_000;
const spreadMs = 4_000;

/**
 * Keeps the page on this device from now on (`worker/service-worker.ts`). Only for somebody who has joined, and only
 * where the browser allows it: not over plain HTTP. Nothing depends on it.
 */
export function keepPage(): () => void {
  const workers = workersOfThisBrowser();
  if (!workers || !import.meta.env.PROD) return () => undefined;
  const register = () => void workers.register('/sw.js').catch(() => undefined);
  const timer = setTimeout(register, afterMs + Math.random() * spreadMs);
  return () => clearTimeout(timer);
}

/** Takes the page off the device, unless somebody is in another meeting with it. */
export async function dropPage(): Promise<void> {
  if (hasMembership()) return;
  const registration = await workersOfThisBrowser()?.getRegistration('/');
  await registration?.unregister();
  if (!('caches' in globalThis)) return;
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(cachePrefix)).map((name) => caches.delete(name)));
}

/** Typed as always there, but it exists in secure contexts only. */
function workersOfThisBrowser(): ServiceWorkerContainer | undefined {
  return 'serviceWorker' in navigator ? navigator.serviceWorker : undefined;
}
