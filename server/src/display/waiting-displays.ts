import { Injectable, Logger } from '@nestjs/common';
import { Database } from '../database/database.ts';
import { ChannelWriter } from '../live/channel-writer.ts';

const everyMs = 2000;

/** Displays whose code a desk has typed and whose screen has not asked since. */
@Injectable()
export class WaitingDisplays {
  private readonly log = new Logger(WaitingDisplays.name);
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly database: Database,
    private readonly channel: ChannelWriter,
  ) {}

  start(): void {
    const end = () =>
      this.endExpired().catch((error: unknown) =>
        this.log.warn(`Displays that wait in vain go on waiting: ${(error as Error).message}`),
      );
    this.timer = setInterval(() => void end(), everyMs);
  }

  stop(): void {
    clearInterval(this.timer);
  }

  /**
   * Makes the screen with this token the display that waits for one of its codes. True if it is a display now,
   * or was one already. Without a display that waits it only reads, so that guests cannot fill anything.
   */
  async claim(hash: Buffer, codes: readonly string[]): Promise<boolean> {
    const [found] = await this.database.query<{ id: string; meeting_id: string; isReady: boolean }>(
      `SELECT id, meeting_id, true AS "isReady" FROM access WHERE token_hash = $1 AND revoked_at IS NULL
       UNION ALL
       SELECT id, meeting_id, false FROM access WHERE pairing_code = ANY ($2) AND pair_until > clock_timestamp()
       ORDER BY "isReady" DESC LIMIT 1`,
      [hash, codes],
    );
    if (!found || found.isReady) return found !== undefined;
    const { id, meeting_id: meeting } = found;
    const { data } = await this.channel.write({ meeting, channels: [meeting], actor: null }, async (tx) => {
      const [ready] = await tx.query('SELECT 1 FROM access WHERE token_hash = $1 AND revoked_at IS NULL', [
        hash,
      ]);
      if (ready) return { data: true, isUnchanged: true };
      // What it was before it was removed keeps its history, but not the screen.
      await tx.query('UPDATE access SET token_hash = NULL WHERE token_hash = $1 AND revoked_at IS NOT NULL', [
        hash,
      ]);
      const claimed = await tx.query(
        `UPDATE access SET token_hash = $2, pairing_code = NULL, pair_until = NULL, revision = $4
         WHERE id = $1 AND pairing_code = ANY ($3) AND pair_until > clock_timestamp() RETURNING 1`,
        [id, hash, codes, tx.revision],
      );
      return { data: claimed.length > 0, isUnchanged: claimed.length === 0 };
    });
    return data;
  }

  /** Takes back what nobody came for. Time is no input of a presenter, so somebody has to write it down. */
  private async endExpired(): Promise<void> {
    const expired = await this.database.query<{ id: string; meeting_id: string }>(
      `SELECT id, meeting_id FROM access
       WHERE pairing_code IS NOT NULL AND pair_until <= clock_timestamp() LIMIT 100`,
    );
    for (const { id, meeting_id: meeting } of expired) {
      await this.channel.write({ meeting, channels: [meeting], actor: null }, async ({ query, revision }) => {
        const ended = await query(
          `UPDATE access SET revoked_at = now(), pairing_code = NULL, revision = $2
           WHERE id = $1 AND pairing_code IS NOT NULL AND pair_until <= clock_timestamp() RETURNING 1`,
          [id, revision],
        );
        return { data: null, isUnchanged: ended.length === 0 };
      });
    }
  }

  /**
   * Deletes what was taken back an hour ago, however long it had waited: by then every process has read that it is
   * gone. Nobody ever had a link with their serials.
   */
  async deleteOld(): Promise<void> {
    await this.database.source.query(
      `DELETE FROM access WHERE pair_until IS NOT NULL AND revoked_at < now() - interval '1 hour'`,
    );
  }
}
