import { Injectable, Logger } from '@nestjs/common';
import { Database } from '../database/database.ts';
import { type ChannelTx, ChannelWriter } from '../live/channel-writer.ts';
import { type Recounted, frozenResult, isSameCount, recount } from './counting.ts';
import { Metrics } from '../metrics/metrics.ts';
import type { PollRow } from './poll-row.ts';
import { closed, due } from './polls.rules.ts';
import { findPoll, saveLife, type SteeredPoll } from './polls.sql.ts';
import { unlink } from './unlinking.ts';

export interface DuePoll {
  id: string;
  meeting_id: string;
  session_id: string;
  state: PollRow['state'];
  /** for how long it has been due */
  late_ms: number;
}

/**
 * Moves a poll on that is due. State and time are looked at again under its channel's lock, so that whoever comes
 * second finds nothing to do [V7].
 */
@Injectable()
export class PollMover {
  private readonly log = new Logger(PollMover.name);

  constructor(
    private readonly database: Database,
    private readonly channel: ChannelWriter,
    private readonly metrics: Metrics,
  ) {}

  /** What takes as long as there are ballots stops between two portions when the signal says so. */
  async advance(poll: DuePoll, signal: AbortSignal): Promise<void> {
    if (poll.state === 'counting') return this.count(poll, signal);
    if (poll.state === 'archived') return unlink(this.database, this.channel, poll, signal);
    await this.locked(poll, async (tx, current) => {
      const next = due(current, current.now, current);
      if (next) await saveLife(tx.query, poll.id, next, tx.revision);
      return next !== null;
    });
  }

  /** The recount runs without the lock: *counting* takes no votes any more. */
  private async count(poll: DuePoll, signal: AbortSignal): Promise<void> {
    const current = await findPoll(this.database.query, poll.session_id, poll.id);
    if (current?.state !== 'counting') return;
    const recounted = await recount(this.database, current, signal);
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
    change: (tx: ChannelTx, current: SteeredPoll) => Promise<boolean>,
  ): Promise<void> {
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
