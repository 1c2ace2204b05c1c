import type { Query } from '../database/query.ts';
import type { Actor } from './actor.ts';
import type { Stream } from './stream-name.ts';

/** A channel as the engine serves it; a session's channel also knows its session. */
export interface ChannelRef {
  id: string;
  meeting: string;
  isMeeting: boolean;
}

/** One row of live state, unfiltered. Its type is the feature's own, so that it cannot be sent by mistake. */
export interface Changed<Row> {
  id: string;
  row: Row;
}

export interface ViewOf {
  id: string;
}

/**
 * How a feature contributes to the live state of channels: all its SQL, and a pure presenter, the only place
 * that decides who sees what. Register it as a provider marked `@LiveSourceOf()`.
 */
export interface LiveSource<Row = unknown> {
  /** the kind of thing, as deltas name it */
  readonly kind: string;
  /** which channels have such things */
  readonly of: 'meeting' | 'session' | 'both';
  /**
   * Rows whose view may have changed after `since`, in whatever state they are now; with null everything that
   * may be shown (at most 200 things in a stream).
   */
  changedSince(query: Query, channel: ChannelRef, since: number | null): Promise<Changed<Row>[]>;
  /** What a stream may see of a row, or null. Time is never an input. */
  present(row: Row, stream: Stream): ViewOf | null;
}

/** Decides who may watch streams that belong to a thing, like `voted:<poll>`. */
export interface StreamGuard {
  /** the kind of stream it guards */
  readonly guards: Stream['kind'];
  admits(channel: ChannelRef, actor: Actor, stream: Stream): Promise<boolean>;
  /**
   * For streams that can be lost again: by stream, everybody who may watch it at this moment. Asked in every look
   * that these streams are brought up to date from, so that whoever has lost one gets nothing of after that, whichever
   * process wrote it. Without it whoever was let in stays.
   */
  membersOf?(
    query: Query,
    channel: ChannelRef,
    streams: readonly Stream[],
  ): Promise<ReadonlyMap<string, ReadonlySet<string>>>;
}

/** Whose own things are wanted, by ids. */
export interface Persons {
  attendees: readonly string[];
  panelists: readonly string[];
}

/** Things that belong to one person each: shown in `person:<id>` alone. */
export interface PersonSource {
  readonly kind: string;
  readonly of: 'meeting' | 'session' | 'both';
  /** who may have such things; nobody else is looked up */
  readonly whose: keyof Persons;
  /** all that the given persons may see here now, looked up together */
  forPersons(
    query: Query,
    channel: ChannelRef,
    persons: readonly string[],
  ): Promise<{ person: string; view: ViewOf }[]>;
}

/** Credentials that were withdrawn since a revision: whose connections have to end. */
export interface Expulsions {
  expelledSince(query: Query, channel: ChannelRef, since: number): Promise<{ role: string; id: string }[]>;
}
