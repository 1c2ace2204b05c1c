import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.ts';
import type { Query } from '../database/query.ts';
import { LiveSourceOf } from '../live/decorators.ts';
import type { ChannelRef, LiveSource } from '../live/live-source.ts';
import { isBesidePage, type Stream } from '../live/stream-name.ts';
import { type MeetingRow, presentMeeting } from './meetings.presenter.ts';

const columns = `id, code, title, welcome, place, first_day::text, last_day::text, time_zone, languages, names,
  groups, joining, stream_grace_s, retention_days, accent, imprint_url, privacy_url, hints,
  (SELECT hash FROM meeting_logo WHERE meeting_id = meeting.id) AS logo_hash, revision`;

@Injectable()
@LiveSourceOf()
export class MeetingsSource implements LiveSource<MeetingRow> {
  readonly kind = 'meetings';
  readonly of = 'meeting';

  constructor(private readonly database: Database) {}

  async changedSince(query: Query, channel: ChannelRef, since: number | null) {
    const rows = await query<MeetingRow>(`SELECT ${columns} FROM meeting WHERE id = $1 AND revision > $2`, [
      channel.meeting,
      since ?? -1,
    ]);
    return rows.map((row) => ({ id: row.id, row }));
  }

  present(row: MeetingRow, stream: Stream) {
    return isBesidePage(stream) ? null : presentMeeting(row, stream);
  }

  async byCode(code: string): Promise<MeetingRow | undefined> {
    const [row] = await this.database.query<MeetingRow>(`SELECT ${columns} FROM meeting WHERE code = $1`, [
      code,
    ]);
    return row;
  }

  async logo(meeting: string, hash: string): Promise<{ type: string; bytes: Buffer } | undefined> {
    const [row] = await this.database.query<{ type: string; bytes: Buffer }>(
      'SELECT type, bytes FROM meeting_logo WHERE meeting_id = $1 AND hash = $2',
      [meeting, hash],
    );
    return row;
  }
}
