import { Injectable, Logger } from '@nestjs/common';
import { Database } from '../database/database.ts';
import { type ChannelTx, ChannelWriter } from '../live/channel-writer.ts';
import { Metrics } from '../metrics/metrics.ts';
import { type Recounted, frozenResult, isSameCount, recount } from './counting.ts';
import type { PollRow } from './poll-row.ts';
import { closed, due } from './polls.rules.ts';
import { findPoll, saveLife } from './polls.sql.ts';
import { unlink } from './unlinking.ts';

const longestMs = 1000;
const shortestMs = 20;
const afterFailureMs = 1000;

interface DuePoll {
  id: string;
  meeting_id: string;
  session_id: string;
  state: PollRow['state'];
  /** for how long it has been due */
  late_ms: number;
}

/**
 * Moves polls on when their time has come, in every process, also what a crash left behind. Due ids are read
 * without any lock; each poll is then taken under its channel's, where state and time are looked at again, so
 * that whoever comes second finds nothing to do [V7].
 */
@Injectable()
export class DueWorker {
  private readonly log = new Logger(DueWorker.name);
  private timer: NodeJS.Timeout | undefined;
  private isRunning = false;
  private isStopped = true;

  constructor(
    private readonly database: Database,
    private readonly channel: ChannelWriter,
    private readonly metrics: Metrics,
  ) {}

  start(): void {
    this.isStopped = false;
    this.wake();
  }

  stop(): void {
    this.isStopped = true;
    clearTimeout(this.timer);
  }

  get isIdle(): boolean {
    return !this.isRunning;
  }

  /** Something may be due earlier than expected. */
  wake(): void {
    if (this.isStopped || this.isRunning) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.run(), shortestMs);
  }

  private async run(): Promise<void> {
    this.isRunning = true;
    let nextMs = longestMs;
    try {
      const overdue = await this.overdue();
      this.metrics.dueLagMs = overdue[0]?.late_ms ?? 0;
      const isDone = await Promise.all(overdue.map((poll) => this.tryToAdvance(poll)));
      nextMs = isDone.every(Boolean) ? await this.untilNext() : afterFailureMs;
    } catch (error) {
      this.log.warn(`Due polls have to wait: ${(error as Error).message}`);
      nextMs = afterFailureMs;
    }
    this.isRunning = false;
    if (!this.isStopped) this.timer = setTimeout(() => void this.run(), nextMs);
  }

  private overdue(): Promise<DuePoll[]> {
    return this.database.query(
      `SELECT id, meeting_id, session_id, state,
         (extract(epoch FROM clock_timestamp() - due_at) * 1000)::float8 AS late_ms
       FROM poll WHERE due_at <= clock_timestamp() ORDER BY due_at LIMIT 50`,
    );
  }

  private async untilNext(): Promise<number> {
    const [row] = await this.database.query<{ ms: number | null }>(
      'SELECT (extract(epoch FROM min(due_at) - clock_timestamp()) * 1000)::float8 AS ms FROM poll WHERE due_at IS NOT NULL',
    );
    return Math.min(longestMs, Math.max(shortestMs, row?.ms ?? longestMs));
  }

  /** One poll that cannot be moved on must not hold up the others. */
  private async tryToAdvance(poll: DuePoll): Promise<boolean> {
    try {
      await this.advance(poll);
      return true;
    } catch (error) {
      this.log.warn(`Poll ${poll.id} has to wait in ${poll.state}: ${(error as Error).message}`);
      return false;
    }
  }

  private async advance(poll: DuePoll): Promise<void> {
    if (poll.state === 'counting') return this.count(poll);
    if (poll.state === 'archived') return unlink(this.database, this.channel, poll);
    await this.locked(poll, async (tx, current) => {
      const next = due(current, current.now, current.grace_s);
      if (next) await saveLife(tx.query, poll.id, next, tx.revision);
      return next !== null;
    });
  }

  /** The recount runs without the lock: *counting* takes no votes any more. */
  private async count(poll: DuePoll): Promise<void> {
    const current = await findPoll(this.database.query, poll.session_id, poll.id);
    if (current?.state !== 'counting') return;
    const recounted = await recount(this.database, current);
    await this.locked(poll, async (tx, locked) => {
      if (locked.state !== 'counting') return false;
      await this.settle(tx, locked, recounted);
      await saveLife(
        tx.query,
        poll.id,
        closed(locked, frozenResult(locked, recounted), locked.now),
        tx.revision,
      );
      return true;
    });
  }

  /** The ballots are the truth: on a mismatch the recount wins, and it is said aloud [V6]. */
  private async settle({ query, revision }: ChannelTx, poll: PollRow, recounted: Recounted): Promise<void> {
    const rows = await query<{ key: string; attendance: string; group_id: string; n: number }>(
      'SELECT key, attendance, group_id, n FROM tally WHERE poll_id = $1',
      [poll.id],
    );
    const stored = new Map(
      rows.map((row) => [JSON.stringify([row.key, row.attendance, row.group_id]), row.n]),
    );
    const { votes } = frozenResult(poll, recounted);
    await query('UPDATE poll_result SET votes = $2, revision = $3 WHERE poll_id = $1', [
      poll.id,
      votes,
      revision,
    ]);
    const isEqual = isSameCount(stored, recounted);
    this.metrics.recount(isEqual);
    if (isEqual) return;
    this.log.error(
      `RECOUNT MISMATCH in poll ${poll.id}: the ballots were counted anew and their count stands`,
    );
    await query('DELETE FROM tally WHERE poll_id = $1', [poll.id]);
    const cells = [...recounted].map(([name, n]) => [...(JSON.parse(name) as string[]), n]);
    await query(
      `INSERT INTO tally (poll_id, meeting_id, key, attendance, group_id, n)
       SELECT $1, $2, * FROM unnest($3::text[], $4::text[], $5::text[], $6::int[])`,
      [poll.id, poll.meeting_id, ...[0, 1, 2, 3].map((column) => cells.map((cell) => cell[column]))],
    );
  }

  private async locked(
    poll: DuePoll,
    change: (tx: ChannelTx, current: NonNullable<Awaited<ReturnType<typeof findPoll>>>) => Promise<boolean>,
  ) {
    await this.channel.write(
      { meeting: poll.meeting_id, channels: [poll.session_id], actor: null },
      async (tx) => {
        const current = await findPoll(tx.query, poll.session_id, poll.id);
        const isChanged = current !== undefined && (await change(tx, current));
        return { data: null, isUnchanged: !isChanged };
      },
    );
  }
}
