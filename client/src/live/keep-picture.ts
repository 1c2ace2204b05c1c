import { contractHash } from '@miteinander/shared/contract-hash';
import { read, written } from './kept-picture.ts';
import type { KeptPicture, LiveStore } from './store.ts';

const key = (owner: string) => `miteinander:picture:${owner}`;
/** A tab that is killed has no chance to say so; what is lost then is not older than this. */
const everyMs = 3_000;

/** What this device knew when this person last looked. Storage may be denied; then there is nothing. */
export function keptPicture(owner: string): KeptPicture | undefined {
  try {
    return read(localStorage.getItem(key(owner)), contractHash, Date.now());
  } catch {
    return undefined;
  }
}

/** Keeps what is known on this device, for one person, until the returned function is called. */
export function keepPicture(store: LiveStore, owner: string): () => void {
  let saved = store.getSnapshot().channels;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const save = () => {
    timer = undefined;
    const { channels, asOf } = store.getSnapshot();
    if (channels.size === 0) return;
    saved = channels;
    write(owner, written(channels, contractHash, asOf ?? Date.now()));
  };
  const unsubscribe = store.subscribe(() => {
    if (store.getSnapshot().channels !== saved) timer ??= setTimeout(save, everyMs);
  });
  addEventListener('pagehide', save);
  document.addEventListener('visibilitychange', save);
  return () => {
    unsubscribe();
    clearTimeout(timer);
    removeEventListener('pagehide', save);
    document.removeEventListener('visibilitychange', save);
  };
}

export function forgetPicture(owner: string): void {
  try {
    localStorage.removeItem(key(owner));
  } catch {
    // There was nothing to forget.
  }
}

function write(owner: string, text: string): void {
  try {
    localStorage.setItem(key(owner), text);
  } catch {
    // Denied or full: an older picture would mislead.
    forgetPicture(owner);
  }
}
