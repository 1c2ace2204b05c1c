import type { Entry } from '../live/outbox-rules.ts';

/** What is sent with `table:state`. */
export interface Stating {
  session: string;
  text: string;
}

/** How the keys of a session's statements in the outbox begin. */
export const statingPrefix = (session: string) => `state:${session}:`;

export function statingOf(entry: Entry): Stating {
  return entry.item.input as Stating;
}

/** What was written on this device and is not in the list yet: on its way, or sent back. */
export function unsent(entries: readonly Entry[], statements: readonly { text: string }[]): Entry[] {
  return entries.filter((entry) => !hasArrived(entry, statements));
}

/** Received, and in the list. */
export function hasArrived(entry: Entry, statements: readonly { text: string }[]): boolean {
  const { outcome } = entry;
  if (outcome.state !== 'received') return false;
  return statements.some(({ text }) => text === statingOf(entry).text);
}
