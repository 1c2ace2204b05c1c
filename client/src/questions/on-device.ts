/**
 * What this device keeps about questions, for one person: what of one's own was seen already, personal links, and
 * what was begun and not sent. Where storage is denied it lasts as long as the page.
 */
export interface OnDevice {
  /** by question: how far it had got when its author last looked */
  seen: Readonly<Record<string, string>>;
  /** by question: the token of the personal link */
  links: Readonly<Record<string, string>>;
  /** by session */
  drafts: Readonly<Record<string, Draft>>;
  /** in which somebody has asked something or to speak, where they may be called */
  sessions: readonly string[];
}

export interface Draft {
  text: string;
  isNamed: boolean;
  panelist: string | null;
}

const nothing: OnDevice = { seen: {}, links: {}, drafts: {}, sessions: [] };
const key = (owner: string) => `miteinander:questions:${owner}`;
const held = new Map<string, OnDevice>();
const listeners = new Set<() => void>();

export function subscribeToDevice(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The same object until something changes. */
export function onDevice(owner: string): OnDevice {
  const known = held.get(owner);
  if (known) return known;
  const stored = read(owner);
  held.set(owner, stored);
  return stored;
}

export function keepOnDevice(owner: string, change: Partial<OnDevice>): void {
  const next = { ...onDevice(owner), ...change };
  held.set(owner, next);
  try {
    localStorage.setItem(key(owner), JSON.stringify(next));
  } catch {
    // Denied or full: it is known until the page is closed.
  }
  for (const listener of listeners) listener();
}

function read(owner: string): OnDevice {
  try {
    return { ...nothing, ...(JSON.parse(localStorage.getItem(key(owner)) ?? '{}') as Partial<OnDevice>) };
  } catch {
    return nothing;
  }
}
