/**
 * The link of a moderator or a display: `/desk/CODE#SECRET`. The secret travels in the fragment, which no server
 * and no log sees, and is taken out of the address bar before anything else happens.
 */
export interface Access {
  code: string;
  secret: string;
}

/** What of the browser it needs; a page passes `window`. */
export interface Place {
  location: Pick<Location, 'pathname' | 'search' | 'hash'>;
  history: Pick<History, 'replaceState'>;
}

/**
 * Takes the secret out of the address and keeps it in `storage`, so that a reload works; without one in the
 * address the kept one is used. Null if there is neither.
 */
export function takeAccess(
  { location, history }: Place,
  storage: Pick<Storage, 'getItem' | 'setItem'> | null,
): Access | null {
  const { key, code } = keyOf(location);
  const given = decoded(location.hash.slice(1));
  if (given !== '') history.replaceState(null, '', location.pathname + location.search);
  if (given !== '') keep(storage, key, given);
  const secret = given || kept(storage, key);
  return code !== '' && secret ? { code: code.replace(/\D/g, ''), secret } : null;
}

/** What was kept for this address is worth nothing any more. */
export function forgetAccess(
  { location }: Pick<Place, 'location'>,
  storage: Pick<Storage, 'removeItem'> | null,
): void {
  try {
    storage?.removeItem(keyOf(location).key);
  } catch {
    // forbidden: then nothing was kept
  }
}

function keyOf({ pathname }: Pick<Location, 'pathname'>): { key: string; code: string } {
  const [, surface = '', code = ''] = pathname.split('/');
  return { key: `miteinander.${surface}.${code}`, code };
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment).trim();
  } catch {
    return '';
  }
}

/** A browser may forbid storage; then a reload asks for the link again, and nothing else is lost. */
function keep(storage: Pick<Storage, 'setItem'> | null, key: string, secret: string): void {
  try {
    storage?.setItem(key, secret);
  } catch {
    // full or forbidden: see above
  }
}

function kept(storage: Pick<Storage, 'getItem'> | null, key: string): string | null {
  try {
    return storage?.getItem(key) ?? null;
  } catch {
    return null;
  }
}

/** The browser's storage of a kind, or null where even asking for it is forbidden. */
export function storageOf(kind: 'localStorage' | 'sessionStorage'): Storage | null {
  try {
    return window[kind];
  } catch {
    return null;
  }
}
