import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.ts';
import type { Actor } from '../live/actor.ts';
import { LiveSourceOf } from '../live/decorators.ts';
import type { ChannelRef, StreamGuard } from '../live/live-source.ts';

/** What is given to whom is for those who sit on this podium, not for whoever sits on another one. */
@Injectable()
@LiveSourceOf()
export class PodiumGuard implements StreamGuard {
  readonly guards = 'panelist';

  constructor(private readonly database: Database) {}

  async admits(channel: ChannelRef, actor: Actor): Promise<boolean> {
    if (channel.isMeeting) return true;
    const found = await this.database.query(
      'SELECT 1 FROM panelist WHERE session_id = $1 AND access_id = $2 LIMIT 1',
      [channel.id, actor.id],
    );
    return found.length > 0;
  }
}
