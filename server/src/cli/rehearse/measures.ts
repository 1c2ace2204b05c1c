import type { ServerStrain } from './server-gauge.ts';
import type { Spread } from './spread.ts';

/** One poll in which everybody votes. */
export interface PollMeasures {
  /** from the moderator's key to each phone */
  opened: Spread;
  /** phones that did not see it open */
  missed: number;
  /** from sending to the confirmation, of votes whose connection held */
  votes: Spread;
  /** from the first vote until the last was confirmed */
  lastedMs: number;
  changes: number;
  /** confirmed after the connection was lost in between */
  interrupted: number;
  unanswered: number;
  refused: Record<string, number>;
}

export interface Exactness {
  /** ballots that were confirmed, and that the closed polls count */
  confirmed: number;
  counted: number;
  /** polls in which the two differ, option by option */
  wrongPolls: number;
  /** sent, and nobody knows whether they were stored */
  unknown: number;
  /** phones that show another own vote than the one that was confirmed */
  wrongOwn: number;
  /** of what the phones see at the end: 1, if they all see the same */
  states: number;
}

export interface Strain {
  /** how late timers of the processes of phones were: the 99th percentile of the worst */
  delayMs: number;
  /** the share of one processor that the busiest used */
  cpu: number;
  /** the share of all processors of this machine that was in use */
  machine: number;
  server: ServerStrain;
}

/** Everything that a rehearsal finds out at the asked size. Times in milliseconds. */
export interface Measures {
  hall: number;
  remote: number;
  arrival: Spread & { everybodyMs: number; queued: number; outside: number };
  calm: PollMeasures;
  /** how far the projector was behind the confirmations of votes */
  projector: Spread;
  rush: PollMeasures;
  /** from showing a result to each phone that has it */
  result: Spread & { missed: number };
  /** from the return of the network until a phone was up to date */
  back: Spread & { lost: number };
  exactness: Exactness;
  /** connections that failed although nobody had cut them */
  dropped: number;
  /** polls whose final result did not come in time */
  unclosed: number;
  /** while everybody voted within one second */
  strain: Strain;
}
