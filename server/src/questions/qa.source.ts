import { Injectable } from '@nestjs/common';
import type { Query } from '../database/query.ts';
import { LiveSourceOf } from '../live/decorators.ts';
import type { ChannelRef, LiveSource } from '../live/live-source.ts';
import type { Stream } from '../live/stream-name.ts';
import { presentQa } from './qa.presenter.ts';
import { qaColumns, type QaRow } from './qa-row.ts';

@Injectable()
@LiveSourceOf()
export class QaSource implements LiveSource<QaRow> {
  readonly kind = 'qa';
  readonly of = 'session';

  async changedSince(query: Query, channel: ChannelRef, since: number | null) {
    const rows = await query<QaRow>(`SELECT ${qaColumns} FROM qa WHERE session_id = $1 AND stamp > $2`, [
      channel.id,
      since ?? -1,
    ]);
    return rows.map((row) => ({ id: row.session_id, row }));
  }

  present(row: QaRow, stream: Stream) {
    return presentQa(row, stream);
  }
}
