import { Injectable, Logger } from '@nestjs/common';
import { Database } from '../database/database.ts';
import { type ChannelTx, type Change, ChannelWriter } from '../live/channel-writer.ts';
import { DueWorker } from './due-worker.ts';
import { archived } from './polls.rules.ts';
import { findPoll, saveLife } from './polls.sql.ts';

/** No round of the family is left that needs its salt: a prepared one does for a day beyond the meeting. */
const unneeded = `NOT EXISTS (
  SELECT 1 FROM poll r JOIN meeting m ON m.id = r.meeting_id WHERE r.family_id = s.family_id AND (
    r.state IN ('open', 'closing', 'counting', 'closed')
    OR (r.state = 'draft' AND m.ends_at > now() - interval '24 hours')))`;

/** Archives what was closed long enough ago, so that no salt outlives its use. */
@Injectable()
export class PollArchiver {
  private readonly log = new Logger(PollArchiver.name);

  constructor(
    private readonly database: Database,
    private readonly channel: ChannelWriter,
    private readonly due: DueWorker,
  ) {}

  /**
   * Every family whose last round was closed 24 hours ago; one with a prepared later round waits for it until
   * 24 hours after the end of the meeting [P2]. Throws in the end if
   * something has to wait, which holds nothing else up.
   */
  async archiveOld(): Promise<void> {
    const polls = await this.database.query<{ id: string; session_id: string; meeting_id: string }>(
      `SELECT p.id, p.session_id, p.meeting_id FROM poll p JOIN meeting m ON m.id = p.meeting_id
       WHERE p.state = 'closed' AND NOT EXISTS (
         SELECT 1 FROM poll f WHERE f.family_id = p.family_id AND (
           f.state IN ('open', 'closing', 'counting')
           OR (f.state = 'closed' AND f.closed_at > now() - interval '24 hours')
           OR (f.state = 'draft' AND m.ends_at > now() - interval '24 hours')))
       LIMIT 500`,
    );
    const unarchived = await this.eachInSession(polls, async (tx, { id, session_id }) => {
      const poll = await findPoll(tx.query, session_id, id);
      if (poll?.state !== 'closed') return { data: null, isUnchanged: true };
      await saveLife(tx.query, id, archived(poll, poll.now), tx.revision);
      return { data: null, persons: 'all' };
    });
    if (polls.length > 0) this.due.wake();
    const waiting = unarchived + (await this.dropSalts());
    if (waiting > 0) throw new Error(`${waiting} polls or salts could not be written`);
  }

  /**
   * A salt goes with its last round, but not if another one was prepared at that time; when that one is taken
   * out, or has not come by a day after the meeting, this is what deletes it [P2].
   */
  private async dropSalts(): Promise<number> {
    const salts = await this.database.query<{ family_id: string; meeting_id: string; session_id: string }>(
      `SELECT DISTINCT s.family_id, s.meeting_id, p.session_id
       FROM poll_salt s JOIN poll p ON p.family_id = s.family_id WHERE ${unneeded} LIMIT 500`,
    );
    return this.eachInSession(salts, async (tx, { family_id }) => {
      const sql = `DELETE FROM poll_salt s WHERE s.family_id = $1 AND ${unneeded} RETURNING 1`;
      const dropped = await tx.query(sql, [family_id]);
      return { data: null, isUnchanged: dropped.length === 0 };
    });
  }

  /** How many of them could not be done. */
  private async eachInSession<Found extends { meeting_id: string; session_id: string }>(
    all: readonly Found[],
    change: (tx: ChannelTx, found: Found) => Promise<Change<null>>,
  ): Promise<number> {
    let failed = 0;
    for (const found of all) {
      const { meeting_id: meeting, session_id } = found;
      const request = { meeting, channels: [session_id], actor: null };
      await this.channel
        .write(request, (tx) => change(tx, found))
        .catch((error: unknown) => {
          failed += 1;
          this.log.warn(`A poll that was closed long ago has to wait: ${String(error)}`);
        });
    }
    return failed;
  }
}
