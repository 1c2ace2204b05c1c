import type { Entry } from '../live/outbox-rules.ts';

/** What is sent with `table:state`. */
export interface Stating {
  session: string;
  /** at which it was written */
  table?: string;
  text: string;
}

/** How the keys of a session's statements in the outbox begin. */
export const statingPrefix = (session: string) => `state:${session}:`;

export function statingOf(entry: Entry): Stating {
  return entry.item.input as Stating;
}

/** What is seen of a table where I sit; null while nobody writes. */
export interface Read {
  table: string | null;
  statements: readonly { text: string }[];
}

/** What was written on this device and is not in the list yet: on its way, or sent back. */
export function unsent(entries: readonly Entry[], read: Read): Entry[] {
  return entries.filter((entry) => !hasArrived(entry, read));
}

/** Received, and in the list; or of another table, whose list is not seen here. */
export function hasArrived(entry: Entry, { table, statements }: Read): boolean {
  if (entry.outcome.state !== 'received') return false;
  return isOfAnother(entry, table) || statements.some(({ text }) => text === statingOf(entry).text);
}

/** It was written at another table than this one. */
export function isOfAnother(entry: Entry, table: string | null): boolean {
  const at = statingOf(entry).table;
  return table !== null && at !== undefined && at !== table;
}
