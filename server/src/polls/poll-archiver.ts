import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.ts';
import { ChannelWriter } from '../live/channel-writer.ts';
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
  constructor(
    private readonly database: Database,
    private readonly channel: ChannelWriter,
    private readonly due: DueWorker,
  ) {}

  /**
   * Every family whose last round was closed 24 hours ago; one with a prepared later round waits for it until
   * 24 hours after the end of the meeting [P2].
   */
  async archiveOld(): Promise<number> {
    const polls = await this.database.query<{ id: string; session_id: string; meeting_id: string }>(
      `SELECT p.id, p.session_id, p.meeting_id FROM poll p JOIN meeting m ON m.id = p.meeting_id
       WHERE p.state = 'closed' AND NOT EXISTS (
         SELECT 1 FROM poll f WHERE f.family_id = p.family_id AND (
           f.state IN ('open', 'closing', 'counting')
           OR (f.state = 'closed' AND f.closed_at > now() - interval '24 hours')
           OR (f.state = 'draft' AND m.ends_at > now() - interval '24 hours')))
       LIMIT 500`,
    );
    for (const { id, session_id, meeting_id } of polls) {
      await this.channel.write({ meeting: meeting_id, channels: [session_id], actor: null }, async (tx) => {
        const poll = await findPoll(tx.query, session_id, id);
        if (poll?.state !== 'closed') return { data: null, isUnchanged: true };
        await saveLife(tx.query, id, archived(poll, poll.now), tx.revision);
        return { data: null, persons: 'all' };
      });
    }
    if (polls.length > 0) this.due.wake();
    await this.dropSalts();
    return polls.length;
  }

  /**
   * A salt goes with its last round, but not if another one was prepared at that time; when that one is taken
   * out, or has not come by a day after the meeting, this is what deletes it [P2].
   */
  private async dropSalts(): Promise<void> {
    const salts = await this.database.query<{ family_id: string; meeting_id: string; session_id: string }>(
      `SELECT DISTINCT s.family_id, s.meeting_id, p.session_id
       FROM poll_salt s JOIN poll p ON p.family_id = s.family_id WHERE ${unneeded} LIMIT 500`,
    );
    for (const { family_id, meeting_id, session_id } of salts) {
      await this.channel.write({ meeting: meeting_id, channels: [session_id], actor: null }, async (tx) => {
        const sql = `DELETE FROM poll_salt s WHERE s.family_id = $1 AND ${unneeded} RETURNING 1`;
        const dropped = await tx.query(sql, [family_id]);
        return { data: null, isUnchanged: dropped.length === 0 };
      });
    }
  }
}
