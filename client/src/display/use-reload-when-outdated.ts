import { useEffect } from 'react';
import { storageOf } from '../live/access-link.ts';

const key = 'miteinander.display.reloaded-at';
const notAgainBeforeMs = 60_000;

/** Nobody sits at a projector PC: a display that is older than the server reloads itself, though never in a loop. */
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
