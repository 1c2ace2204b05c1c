/**
 * What the server sends without being asked.
 *
 * Every view belongs to one channel and one stream. A delta carries whole views of all things that changed in
 * `(from, to]`; a client that follows the four rules of `live-rules.ts` always ends on the server's state,
 * whatever was lost, repeated or late.
 */
import { z } from 'zod';

/**
 * Names a stream of a channel. `attendee`, `crew` and `display` are shared by a role; the others belong
 * to those who voted in one poll, to those who sit at one table, or to one person.
 */
export const StreamName = z
  .string()
  .max(60)
  .regex(/^(attendee|questions|support|crew|panelist|display|(voted|table|person):[0-9a-f-]{36})$/);

export const Subscription = z.strictObject({
  stream: StreamName,
  /** the `to` of the last delta this client applied, or 0 */
  since: z.int().min(0),
  /** the epoch of that delta, or null */
  epoch: z.string().max(40).nullable(),
});

/** Named by kind of thing: `{ polls: [view, …] }`. */
export type Views = Record<string, { id: string }[]>;

export interface Delta {
  channel: string;
  stream: string;
  /** random per server process: revisions of two epochs are comparable, but the ring of one ends with it */
  epoch: string;
  from: number;
  to: number;
  /** milliseconds since 1970 by the database's clock, when this was sent */
  at: number;
  /** the state of the stream is replaced by `changed`, even if `to` is not newer */
  full?: true;
  changed: Views;
  /** ids of things that were shown in this stream and are not any more */
  gone: Record<string, string[]>;
}

/** Sent once after connecting: whom the server takes this connection for, and its clock. */
export interface Hello {
  epoch: string;
  /** milliseconds since 1970 by the database's clock */
  now: number;
  role: string;
  /** the person's or access's id; null for guests */
  id: string | null;
  meeting: string | null;
  /** where attendees find the pages, without a slash at the end; null: where this page came from */
  origin: string | null;
  /** set when a credential was sent and not accepted */
  refused?: 'unknown' | 'revoked';
  /** true when this client of ours was built from another contract: reload, keeping what is half filled in */
  outdated?: true;
}

/** Somebody at a desk; two tabs are there twice. */
export interface DeskThere {
  /** the desk's link */
  id: string;
  session: string | null;
  poll: string | null;
  question: string | null;
  doing: 'looking' | 'editing' | 'announcing';
}

/** Once a second, to the crew only, latest wins; persons, not sockets. */
export interface Presence {
  channel: string;
  hall: number;
  remote: number;
  /** people waiting for admission; only on the meeting's channel */
  waiting?: number;
  /** people who joined within the last minute; only on the meeting's channel */
  joined?: number;
  /** how many screens are connected for each display; only on the meeting's channel */
  displays?: Record<string, number>;
  /** everybody at a desk; only on the meeting's channel */
  desks?: DeskThere[];
  /** requests on the list whose people have no connection; only on a session's channel, and only if there are any */
  away?: string[];
}

/** Before a planned stop: come back after this many milliseconds (already jittered). */
export interface Goodbye {
  retryAfterMs: number;
}
