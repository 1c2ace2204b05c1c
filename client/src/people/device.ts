/**
 * What this device keeps of a meeting it has joined: its token and who it is. Nothing is written before a join
 * was accepted; leaving deletes it. Where storage is denied it lasts as long as the page.
 */
export interface Membership {
  code: string;
  token: string;
  meeting: string;
  /** the attendee's id */
  attendee: string;
}

const prefix = 'miteinander:meeting:';
const lastKey = 'miteinander:last';

/** What is remembered of the meeting with this code; without a code, of the one joined last. */
export function rememberedMembership(code: string | null): Membership | null {
  try {
    const wanted = code ?? localStorage.getItem(lastKey);
    const stored = wanted === null ? null : localStorage.getItem(prefix + wanted);
    return stored === null ? null : parsed(stored);
  } catch {
    return null;
  }
}

export function rememberMembership(membership: Membership): void {
  try {
    localStorage.setItem(prefix + membership.code, JSON.stringify(membership));
    localStorage.setItem(lastKey, membership.code);
  } catch {
    // Storage is denied: a reload has to join again, and is somebody new.
  }
}

export function forgetMembership({ code, attendee }: Membership): void {
  try {
    // With what features keep for this person: what was begun, what was seen.
    for (const key of Object.keys(localStorage)) if (key.endsWith(attendee)) localStorage.removeItem(key);
    localStorage.removeItem(prefix + code);
    if (localStorage.getItem(lastKey) === code) localStorage.removeItem(lastKey);
  } catch {
    // There was nothing to forget.
  }
}

/** Whether this device is still in any meeting. */
export function hasMembership(): boolean {
  try {
    return Object.keys(localStorage).some((key) => key.startsWith(prefix));
  } catch {
    return false;
  }
}

function parsed(stored: string): Membership | null {
  const value: unknown = JSON.parse(stored);
  const isMembership =
    typeof value === 'object' &&
    value !== null &&
    ['code', 'token', 'meeting', 'attendee'].every((key) => typeof Reflect.get(value, key) === 'string');
  return isMembership ? (value as Membership) : null;
}
