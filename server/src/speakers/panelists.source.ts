import { Injectable } from '@nestjs/common';
import type { Query } from '../database/query.ts';
import { LiveSourceOf } from '../live/decorators.ts';
import type { ChannelRef, LiveSource, PersonSource } from '../live/live-source.ts';
import type { Stream } from '../live/stream-name.ts';
import { type PanelistRow, presentLeft, presentPanelist } from './panelists.presenter.ts';

const columns = `p.id, p.name, p.organisation, p.group_id AS "group", p.attendance, p.position,
  '/api/panelists/' || p.id || '/picture/' || i.hash AS picture, p.access_id AS access, p.revision,
  p.left_at IS NOT NULL AS "hasLeft"`;
const from = 'panelist p LEFT JOIN panelist_picture i ON i.panelist_id = p.id';

/** Who sits on the podium, for everybody; and for whoever does not any more, that it is so. */
@Injectable()
@LiveSourceOf()
export class PanelistsSource implements LiveSource<PanelistRow>, PersonSource {
  readonly kind = 'panelists';
  readonly of = 'session';
  readonly whose = 'panelists';

  async changedSince(query: Query, channel: ChannelRef, since: number | null) {
    const rows =
      since === null
        ? await query<PanelistRow>(
            `SELECT ${columns} FROM ${from} WHERE p.session_id = $1 AND p.left_at IS NULL
             ORDER BY p.position LIMIT 200`,
            [channel.id],
          )
        : await query<PanelistRow>(
            `SELECT ${columns} FROM ${from} WHERE p.session_id = $1 AND p.revision > $2`,
            [channel.id, since],
          );
    return rows.map((row) => ({ id: row.id, row }));
  }

  present(row: PanelistRow, stream: Stream) {
    return presentPanelist(row, stream);
  }

  async forPersons(query: Query, channel: ChannelRef, persons: readonly string[]) {
    const rows = await query<PanelistRow>(
      `SELECT ${columns} FROM ${from}
       WHERE p.session_id = $2 AND p.access_id = ANY ($1) AND p.left_at IS NOT NULL`,
      [persons, channel.id],
    );
    return rows.map((row) => ({ person: row.access, view: presentLeft(row) }));
  }
}
