import { Injectable } from '@nestjs/common';
import type { Query } from '../database/query.ts';
import { LiveSourceOf } from '../live/decorators.ts';
import type { ChannelRef, LiveSource, PersonSource } from '../live/live-source.ts';
import type { Stream } from '../live/stream-name.ts';
import { noticeFor, type NoticeRow, presentNotice } from './notices.presenter.ts';

const columns = 'n.id, n.text, n.at, n.by, n.told, n.confirmed, n.is_taken_back';
/** of a session, the newest; what was told before is not live any more */
const mostNotices = 50;
/** of these, what one panelist still has on the screen */
const mostOwn = 20;

/** What the podium was told: for the crew, and for each of those whom it was for in their own stream. */
@Injectable()
@LiveSourceOf()
export class NoticesSource implements LiveSource<NoticeRow>, PersonSource {
  readonly kind = 'notices';
  readonly of = 'session';
  readonly whose = 'panelists';

  async changedSince(query: Query, channel: ChannelRef, since: number | null) {
    const rows =
      since === null
        ? await query<NoticeRow>(
            `SELECT ${columns} FROM notice n WHERE n.session_id = $1 AND NOT n.is_taken_back
             ORDER BY n.at DESC LIMIT ${mostNotices}`,
            [channel.id],
          )
        : await query<NoticeRow>(
            `SELECT ${columns} FROM notice n WHERE n.session_id = $1 AND n.revision > $2`,
            [channel.id, since],
          );
    return rows.map((row) => ({ id: row.id, row }));
  }

  present(row: NoticeRow, stream: Stream) {
    return presentNotice(row, stream);
  }

  async forPersons(query: Query, channel: ChannelRef, persons: readonly string[]) {
    const rows = await query<NoticeRow & { person: string; panelist: string }>(
      `SELECT p.access_id AS person, p.id AS panelist, n.* FROM panelist p CROSS JOIN LATERAL (
         SELECT ${columns} FROM notice n WHERE n.session_id = $2 AND p.id = ANY (n.told) AND NOT n.is_taken_back
         ORDER BY n.at DESC LIMIT ${mostOwn}) n
       WHERE p.session_id = $2 AND p.access_id = ANY ($1) AND p.left_at IS NULL`,
      [persons, channel.id],
    );
    return rows.map(({ person, panelist, ...row }) => ({ person, view: noticeFor(row, panelist) }));
  }
}
