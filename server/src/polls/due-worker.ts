import { setTimeout as pause } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import { Database } from '../database/database.ts';
import { Metrics } from '../metrics/metrics.ts';
import { type DuePoll, PollMover } from './poll-mover.ts';

const longestMs = 1000;
const shortestMs = 20;
const afterFailureMs = 1000;
const mostSteps = 50;

/**
 * What takes as long as there are ballots, and how many polls of each at the same time. A recount is waited for;
 * unlinking is not, and writes every ballot, so that it must leave the database to the votes.
 */
const long = { counting: 3, archived: 1 };
const isLong = `state IN ('counting', 'archived')`;

/**
 * Moves polls on when their time has come, in every process, also what a crash left behind. Due ids are read
 * without any lock. A poll of a million ballots is counted beside the others, whose deadlines do not wait for it.
 */
@Injectable()
export class DueWorker {
  private readonly log = new Logger(DueWorker.name);
  private readonly working = new Map<string, keyof typeof long>();
  private timer: NodeJS.Timeout | undefined;
  private isRunning = false;
  private stopping = new AbortController();

  constructor(
    private readonly database: Database,
    private readonly mover: PollMover,
    private readonly metrics: Metrics,
  ) {
    this.stopping.abort();
  }

  start(): void {
    this.stopping = new AbortController();
    this.wake();
  }

  stop(): void {
    this.stopping.abort();
    clearTimeout(this.timer);
  }

  get isIdle(): boolean {
    return !this.isRunning && this.working.size === 0;
  }

  /** Something may be due earlier than expected. */
  wake(): void {
    if (this.stopping.signal.aborted || this.isRunning) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.run(), shortestMs);
  }

  private async run(): Promise<void> {
    this.isRunning = true;
    let nextMs = longestMs;
    try {
      const steps = await this.overdue(`NOT (${isLong})`, mostSteps);
      const isDone = await Promise.all(steps.map((poll) => this.tryToAdvance(poll)));
      const begun = [...(await this.begin('counting')), ...(await this.begin('archived'))];
      this.metrics.dueLagMs = Math.max(0, ...[...steps, ...begun].map((poll) => poll.late_ms));
      nextMs = isDone.every(Boolean) ? await this.untilNext() : afterFailureMs;
    } catch (error) {
      this.log.warn(`Due polls have to wait: ${(error as Error).message}`);
      nextMs = afterFailureMs;
    }
    this.isRunning = false;
    if (!this.stopping.signal.aborted) this.timer = setTimeout(() => void this.run(), nextMs);
  }

  /** Those that are due for longest first. */
  private overdue(which: string, most: number): Promise<DuePoll[]> {
    return this.database.query(
      `SELECT id, meeting_id, session_id, state,
         (extract(epoch FROM clock_timestamp() - due_at) * 1000)::float8 AS late_ms
       FROM poll WHERE due_at <= clock_timestamp() AND ${which} ORDER BY due_at LIMIT ${most}`,
    );
  }

  private async untilNext(): Promise<number> {
    const [row] = await this.database.query<{ ms: number }>(
      `SELECT (extract(epoch FROM due_at - clock_timestamp()) * 1000)::float8 AS ms FROM poll
       WHERE due_at IS NOT NULL AND NOT (${isLong}) ORDER BY due_at LIMIT 1`,
    );
    return Math.min(longestMs, Math.max(shortestMs, row?.ms ?? longestMs));
  }

  /** Begins as much long work of a kind as there is room for, and does not wait for it. */
  private async begin(state: keyof typeof long): Promise<DuePoll[]> {
    const begun = [...this.working.values()].filter((each) => each === state).length;
    if (begun === long[state]) return [];
    const polls = await this.overdue(`state = '${state}'`, long[state]);
    const waiting = polls.filter(({ id }) => !this.working.has(id)).slice(0, long[state] - begun);
    for (const poll of waiting) void this.work(poll, state);
    return waiting;
  }

  private async work(poll: DuePoll, state: keyof typeof long): Promise<void> {
    this.working.set(poll.id, state);
    const { signal } = this.stopping;
    const isDone = await this.tryToAdvance(poll);
    if (!isDone) await pause(afterFailureMs, undefined, { signal }).catch(() => undefined);
    this.working.delete(poll.id);
    this.wake();
  }

  /** One poll that cannot be moved on must not hold up the others. */
  private async tryToAdvance(poll: DuePoll): Promise<boolean> {
    try {
      await this.mover.advance(poll, this.stopping.signal);
      return true;
    } catch (error) {
      if (!this.stopping.signal.aborted)
        this.log.warn(`Poll ${poll.id} has to wait in ${poll.state}: ${(error as Error).message}`);
      return false;
    }
  }
}
