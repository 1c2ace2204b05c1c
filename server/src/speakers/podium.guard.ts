import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.ts';
import type { Query } from '../database/query.ts';
import type { Actor } from '../live/actor.ts';
import { LiveSourceOf } from '../live/decorators.ts';
import type { ChannelRef, StreamGuard } from '../live/live-source.ts';
import type { Stream } from '../live/stream-name.ts';

/** What is given to whom is for those who sit on this podium, not for whoever sits on another one. */
@Injectable()
@LiveSourceOf()
export class PodiumGuard implements StreamGuard {
  readonly guards = 'panelist';

  constructor(private readonly database: Database) {}

  async admits(channel: ChannelRef, actor: Actor): Promise<boolean> {
    if (channel.isMeeting) return true;
    const found = await this.database.query(
      'SELECT 1 FROM panelist WHERE session_id = $1 AND access_id = $2 AND left_at IS NULL LIMIT 1',
      [channel.id, actor.id],
    );
    return found.length > 0;
  }

  /** Whoever was taken off hears nothing more of it from that moment on. */
  async membersOf(query: Query, channel: ChannelRef, streams: readonly Stream[]) {
    if (channel.isMeeting) return new Map<string, Set<string>>();
    const rows = await query<{ access_id: string }>(
      'SELECT access_id FROM panelist WHERE session_id = $1 AND left_at IS NULL',
      [channel.id],
    );
    const there = new Set(rows.map(({ access_id }) => access_id));
    return new Map(streams.map(({ name }) => [name, there]));
  }
}
