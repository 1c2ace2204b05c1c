/** What the rehearsal tells a process full of phones to do, and what it reports. Times in milliseconds. */
export interface Orders {
  arrive: { order: ArriveOrder; report: ArriveReport };
  vote: { order: VoteOrder; report: VoteReport };
  lose: { order: LoseOrder; report: LoseReport };
  await: { order: AwaitOrder; report: AwaitReport };
  compare: { order: CompareOrder; report: CompareReport };
  strain: { order: Record<string, never>; report: StrainReport };
}

export type OrderName = keyof Orders;

interface ArriveOrder {
  url: string;
  code: string;
  hall: number;
  remote: number;
  /** they come one after the other within this time */
  withinMs: number;
  patienceMs: number;
}

export interface ArriveReport {
  /** of each phone from the first connection until it saw everything, the door's queue included */
  tookMs: number[];
  /** how many had to wait at the door */
  queued: number;
  /** did not get in */
  outside: number;
}

interface VoteOrder {
  poll: string;
  options: string[];
  withinMs: number;
  /** shares, from 0 to 1: who changes the vote, and who loses the connection on the way */
  changing: number;
  losing: number;
  patienceMs: number;
}

export interface VoteReport {
  /** of votes whose connection held */
  tookMs: number[];
  /** when first votes were confirmed; milliseconds since 1970 */
  confirmedAt: number[];
  changes: number;
  /** confirmed after the connection was lost in between */
  interrupted: number;
  /** neither confirmed nor refused within the patience */
  unanswered: number;
  refused: Record<string, number>;
}

/** The hall loses its network. */
interface LoseOrder {
  /** for how long there is no network; after it all come back within a second */
  awayMs: number;
  patienceMs: number;
}

export interface LoseReport {
  /** from the moment the network was back until everything was up to date */
  tookMs: number[];
  lost: number;
}

interface AwaitOrder {
  /** as `moments.ts` calls it */
  moment: string;
  patienceMs: number;
}

export interface AwaitReport {
  /** when each phone saw it; milliseconds since 1970 */
  at: number[];
  /** did not see it */
  missed: number;
}

interface CompareOrder {
  polls: string[];
  patienceMs: number;
}

export interface CompareReport {
  /** how many phones hold which state, by its digest */
  states: Record<string, number>;
  /** phones that show another vote of their own than the one that was confirmed to them */
  wrongOwn: number;
  /** confirmed answers, by poll and option */
  confirmed: Record<string, Record<string, number>>;
  /** by poll: sent, and nobody knows whether it was stored */
  pending: Record<string, number>;
  /** connections that ended or failed although nobody had wanted it, since the beginning */
  dropped: number;
}

export interface StrainReport {
  /** the 99th percentile of how late timers of this process were since the last time it was asked */
  delayMs: number[];
  /** the share of one processor that it used */
  cpu: number[];
}
