import type { CrewView } from '@miteinander/shared/crew/crew.contract';
import { Injectable } from '@nestjs/common';
import type { Query } from '../database/query.ts';
import { LiveSourceOf } from '../live/decorators.ts';
import type { ChannelRef, LiveSource } from '../live/live-source.ts';
import type { Stream } from '../live/stream-name.ts';

interface CrewRow {
  id: string;
  name: string;
  isRevoked: boolean;
}

@Injectable()
@LiveSourceOf()
export class CrewSource implements LiveSource<CrewRow> {
  readonly kind = 'crew';
  readonly of = 'meeting';

  async changedSince(query: Query, channel: ChannelRef, since: number | null) {
    const rows = await query<CrewRow>(
      `SELECT id, name, revoked_at IS NOT NULL AS "isRevoked" FROM access
       WHERE meeting_id = $1 AND role = 'moderator' AND revision > $2
         AND ($2 >= 0 OR revoked_at IS NULL) ORDER BY serial LIMIT 200`,
      [channel.meeting, since ?? -1],
    );
    return rows.map((row) => ({ id: row.id, row }));
  }

  /** Who steers is known to those who steer. */
  present({ id, name, isRevoked }: CrewRow, stream: Stream): CrewView | null {
    return stream.kind === 'crew' && !isRevoked ? { id, name } : null;
  }
}
