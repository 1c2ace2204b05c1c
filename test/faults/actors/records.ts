import type { CommandName } from '@miteinander/shared/contract';
import type { Delta } from '@miteinander/shared/wire/delta';
import type { ErrorCode } from '@miteinander/shared/wire/errors';

/** What became of one message, as far as whoever sent it knows. */
export type Outcome =
  | { is: 'acknowledged'; data: unknown; revision: number | null }
  | { is: 'refused'; code: ErrorCode; current: unknown }
  /** no answer, or one that does not say whether it was done */
  | { is: 'unknown' };

export interface Sending {
  /** milliseconds of `performance.now()` */
  atMs: number;
  answeredAtMs: number;
  outcome: Outcome;
}

/** A command under one id, however often it was sent. */
export interface SentCommand {
  person: string;
  /** as the command log names whoever sent it */
  actor: string;
  id: string;
  name: CommandName;
  input: unknown;
  sendings: Sending[];
}

/**
 * What arrived for one stream: `answer` to a subscription, or by itself; null where it is not for this person, or is
 * not looked at any more.
 */
export interface Heard {
  channel: string;
  stream: string;
  /** counts the connections of this person */
  connection: number;
  how: 'answer' | 'pushed' | 'dropped';
  delta: Delta | null;
}

/** All that one simulated person knows. */
export interface PersonRecord {
  name: string;
  role: 'attendee' | 'moderator' | 'display';
  /** the attendee's or access's id */
  id: string;
  commands: SentCommand[];
  heard: Heard[];
  /** what should not have happened to this person at all */
  problems: string[];
}
