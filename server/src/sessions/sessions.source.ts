import { Injectable } from '@nestjs/common';
import type { Query } from '../database/query.ts';
import { LiveSourceOf } from '../live/decorators.ts';
import type { ChannelRef, LiveSource } from '../live/live-source.ts';
import type { Stream } from '../live/stream-name.ts';
import { presentSession, type SessionRow } from './sessions.presenter.ts';

@Injectable()
@LiveSourceOf()
export class SessionsSource implements LiveSource<SessionRow> {
  readonly kind = 'sessions';
  readonly of = 'meeting';

  async changedSince(query: Query, channel: ChannelRef, since: number | null) {
    const rows = await query<SessionRow>(
      `SELECT id, format, title, description, speakers, room, starts_at, ends_at, state, stream_url, revision
       FROM session WHERE meeting_id = $1 AND revision > $2 ORDER BY starts_at, id LIMIT 200`,
      [channel.meeting, since ?? -1],
    );
    return rows.map((row) => ({ id: row.id, row }));
  }

  present(row: SessionRow, stream: Stream) {
    return presentSession(row, stream);
  }
}
