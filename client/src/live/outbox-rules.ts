import type { CommandName } from '@miteinander/shared/contract';
import type { ErrorCode, WireError } from '@miteinander/shared/wire/errors';
import type { Reply } from '@miteinander/shared/wire/reply';

/** Something a person did that has to reach the server. */
export interface Item {
  /** at most one item is kept for a key, the newest: `vote:<poll>` */
  key: string;
  /** the command's id; a repetition with it does no harm */
  id: string;
  /** the attendee who did it: nobody else delivers it */
  owner: string;
  name: CommandName;
  input: unknown;
  /** milliseconds since 1970 by this device's clock */
  queuedAt: number;
  /** not to be sent earlier: until then the person can think again; milliseconds since 1970 by this device's clock */
  notBefore?: number;
  /** how it ended, if not as the person wanted; kept until they say that they have read it */
  ended?: Ended;
}

export type Ended = { state: 'too-late' } | { state: 'refused'; code: ErrorCode };

/** What became of an item, told as it is: nothing is `received` before the server said so. */
export type Outcome = { state: 'queued' } | { state: 'received' } | Ended;

export interface Entry {
  item: Item;
  outcome: Outcome;
  /** it is in the storage that all tabs share, or was */
  isSaved: boolean;
  /** the server wants this one later, and the others do not wait for it; milliseconds since 1970 by this device's clock */
  notBefore?: number;
}

/** By key. */
export type Entries = ReadonlyMap<string, Entry>;

export type Change =
  | { do: 'put'; item: Item }
  | { do: 'saved'; key: string; id: string }
  | { do: 'settle'; key: string; id: string; outcome: Outcome }
  | { do: 'replace'; id: string; item: Item }
  | { do: 'postpone'; key: string; id: string; notBefore: number }
  | { do: 'dismiss'; key: string }
  /** what the shared storage holds now: other tabs deliver and replace too */
  | { do: 'load'; items: readonly Item[] };

export function changed(entries: Entries, change: Change): Entries {
  switch (change.do) {
    case 'put':
      return new Map(entries).set(change.item.key, entryOf(change.item, false));
    case 'saved':
      return adjusted(entries, change.key, change.id, (entry) => ({ ...entry, isSaved: true }));
    case 'settle':
      return adjusted(entries, change.key, change.id, (entry) => ({ ...entry, outcome: change.outcome }));
    case 'replace':
      return adjusted(entries, change.item.key, change.id, (entry) => entryOf(change.item, entry.isSaved));
    case 'postpone':
      return adjusted(entries, change.key, change.id, (entry) => ({
        ...entry,
        notBefore: change.notBefore,
      }));
    case 'dismiss':
      return without(entries, change.key);
    case 'load':
      return loaded(entries, change.items);
  }
}

function entryOf(item: Item, isSaved: boolean): Entry {
  return { item, outcome: item.ended ?? { state: 'queued' }, isSaved };
}

function without(entries: Entries, key: string): Entries {
  const next = new Map(entries);
  return next.delete(key) ? next : entries;
}

/** An answer to an item that was replaced meanwhile changes nothing. */
function adjusted(entries: Entries, key: string, id: string, change: (entry: Entry) => Entry): Entries {
  const entry = entries.get(key);
  return entry?.item.id === id ? new Map(entries).set(key, change(entry)) : entries;
}

function loaded(entries: Entries, items: readonly Item[]): Entries {
  const stored = new Map(items.map((item) => [item.key, item]));
  const next = new Map<string, Entry>();
  for (const [key, entry] of entries) {
    // What was received is taken out of the storage, and is still worth saying here.
    const isGone = entry.outcome.state !== 'received' && entry.isSaved && !stored.has(key);
    if (!isGone) next.set(key, entry);
  }
  for (const item of items) {
    const mine = next.get(item.key);
    if (!mine || isNews(item, mine)) next.set(item.key, entryOf(item, true));
  }
  return next;
}

/** A newer wish, or how this one ended in another tab. */
function isNews(item: Item, mine: Entry): boolean {
  if (item.id === mine.item.id) return item.ended !== undefined && mine.outcome.state === 'queued';
  return item.queuedAt > mine.item.queuedAt;
}

const dayMs = 24 * 60 * 60 * 1000;

/** What ended long ago is nobody's concern any more. */
export function isForgotten(item: Item, nowMs: number): boolean {
  return item.ended !== undefined && nowMs - item.queuedAt > dayMs;
}

/** How an item has to be kept, if it ended badly; null when it can go. */
export function kept(item: Item, outcome: Outcome): Item | null {
  return outcome.state === 'too-late' || outcome.state === 'refused' ? { ...item, ended: outcome } : null;
}

/** The items to deliver, oldest first. */
export function undelivered(entries: Entries): Item[] {
  return [...entries.values()]
    .filter((entry) => entry.outcome.state === 'queued')
    .map((entry) => entry.item)
    .toSorted((a, b) => a.queuedAt - b.queuedAt);
}

/** The one to deliver now: those that the server wants later are passed over. */
export function nextToDeliver(entries: Entries, nowMs: number): Item | undefined {
  return undelivered(entries).find((item) => dueAt(entries, item) <= nowMs);
}

/** 0: at once. */
function dueAt(entries: Entries, { key, notBefore = 0 }: Item): number {
  return Math.max(entries.get(key)?.notBefore ?? 0, notBefore);
}

/** When the first of those that were postponed is due; null if none was. */
export function nextDueAt(entries: Entries): number | null {
  const times = undelivered(entries).flatMap((item) => dueAt(entries, item) || []);
  return times.length > 0 ? Math.min(...times) : null;
}

export type Verdict =
  | { do: 'settle'; outcome: Outcome }
  /** all of them */
  | { do: 'later'; afterMs: number }
  /** this one alone */
  | { do: 'postpone'; afterMs: number }
  | { do: 'resolve'; current: unknown };

/** What follows from the server's reply. */
export function verdict(reply: Reply<unknown>): Verdict {
  if (reply.ok) return { do: 'settle', outcome: { state: 'received' } };
  return verdictOfError(reply.error);
}

function verdictOfError(error: WireError): Verdict {
  if (error.code === 'conflict') return { do: 'resolve', current: error.current };
  if (error.code === 'too-late' || error.code === 'not-open') {
    return { do: 'settle', outcome: { state: 'too-late' } };
  }
  // Asked for slowness: a question in slow mode must not hold up a vote.
  if (error.code === 'slow-down') return { do: 'postpone', afterMs: error.retryAfterMs ?? 2_000 };
  // An outdated page or a lost sign-in is repaired by a reload; the item waits for it.
  if (error.kind === 'retry' || error.kind === 'refresh') {
    return { do: 'later', afterMs: error.retryAfterMs ?? 2_000 };
  }
  return { do: 'settle', outcome: { state: 'refused', code: error.code } };
}
