import { useEffect } from 'react';
import { storageOf } from './access-link.ts';

const key = 'miteinander.reloaded-at';
const notAgainBeforeMs = 60_000;

/** Where nobody fills in anything, and perhaps nobody sits: a page that is older than the server reloads itself, though never in a loop. */
export function useReloadWhenOutdated(isOutdated: boolean): void {
  useEffect(() => {
    const storage = storageOf('sessionStorage');
    if (!isOutdated || !storage) return undefined;
    if (Date.now() - Number(storage.getItem(key) ?? 0) < notAgainBeforeMs) return undefined;
    const timer = setTimeout(
      () => {
        storage.setItem(key, String(Date.now()));
        location.reload();
      },
      2_000 + Math.random() * 3_000,
    );
    return () => clearTimeout(timer);
  }, [isOutdated]);
}
