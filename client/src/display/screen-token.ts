import { deviceToken } from '../live/random.ts';

const key = 'miteinander.display.token';

type Kept = Pick<Storage, 'getItem' | 'setItem'> | null;

/** What this screen proves itself with, made when it is first asked for. Never in an address. */
export function screenToken(storage: Kept): string {
  return kept(storage) ?? newScreenToken(storage);
}

/** Another one: whoever was removed has to be introduced again. */
export function newScreenToken(storage: Kept): string {
  const token = deviceToken();
  try {
    storage?.setItem(key, token);
  } catch {
    // Full or forbidden: the screen has to be paired again after a restart, and nothing else is lost.
  }
  return token;
}

function kept(storage: Kept): string | null {
  try {
    const token = storage?.getItem(key) ?? null;
    return token !== null && /^[\w-]{43}$/.test(token) ? token : null;
  } catch {
    return null;
  }
}
