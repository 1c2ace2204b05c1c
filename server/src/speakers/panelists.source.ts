import { Injectable } from '@nestjs/common';
import type { Query } from '../database/query.ts';
import { LiveSourceOf } from '../live/decorators.ts';
import type { ChannelRef, LiveSource } from '../live/live-source.ts';
import type { Stream } from '../live/stream-name.ts';
import { type PanelistRow, presentPanelist } from './panelists.presenter.ts';

@Injectable()
@LiveSourceOf()
export class PanelistsSource implements LiveSource<PanelistRow> {
  readonly kind = 'panelists';
  readonly of = 'session';

  async changedSince(query: Query, channel: ChannelRef, since: number | null) {
    const rows = await query<PanelistRow>(
      `SELECT p.id, p.name, p.organisation, p.group_id AS "group", p.attendance, p.position,
         '/api/panelists/' || p.id || '/picture/' || i.hash AS picture, p.access_id AS access, p.revision
       FROM panelist p LEFT JOIN panelist_picture i ON i.panelist_id = p.id
       WHERE p.session_id = $1 AND p.revision > $2 ORDER BY p.position LIMIT 200`,
      [channel.id, since ?? -1],
    );
    return rows.map((row) => ({ id: row.id, row }));
  }

  present(row: PanelistRow, stream: Stream) {
    return presentPanelist(row, stream);
  }
}
