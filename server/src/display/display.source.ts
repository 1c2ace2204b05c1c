import type { AnnouncementView, Scene, StageView } from '@miteinander/shared/display/display.contract';
import type { Text } from '@miteinander/shared/wire/localized';
import { Injectable } from '@nestjs/common';
import type { Query } from '../database/query.ts';
import { LiveSourceOf } from '../live/decorators.ts';
import type { ChannelRef, LiveSource } from '../live/live-source.ts';
import { isBesidePage, type Stream } from '../live/stream-name.ts';

interface StageRow {
  channel_id: string;
  scene: Scene;
  revision: string;
}

@Injectable()
@LiveSourceOf()
export class StagesSource implements LiveSource<StageRow> {
  readonly kind = 'stages';
  readonly of = 'both';

  async changedSince(query: Query, channel: ChannelRef, since: number | null) {
    const rows = await query<StageRow>(
      'SELECT channel_id, scene, revision FROM stage WHERE channel_id = $1 AND revision > $2',
      [channel.id, since ?? -1],
    );
    return rows.map((row) => ({ id: row.channel_id, row }));
  }

  /** A stage concerns displays, the podium and those who steer; phones follow what is open, not what is shown. */
  present({ channel_id, scene, revision }: StageRow, stream: Stream): StageView | null {
    if (stream.kind === 'display' || stream.kind === 'panelist') return { id: channel_id, scene };
    return stream.kind === 'crew' ? { id: channel_id, scene, revision: Number(revision) } : null;
  }
}

interface AnnouncementRow {
  id: string;
  text: Text;
  state: 'published' | 'withdrawn';
  at: Date;
  revision: string;
}

@Injectable()
@LiveSourceOf()
export class AnnouncementsSource implements LiveSource<AnnouncementRow> {
  readonly kind = 'announcements';
  readonly of = 'meeting';

  async changedSince(query: Query, channel: ChannelRef, since: number | null) {
    const rows = await query<AnnouncementRow>(
      `SELECT id, text, state, at, revision FROM announcement
       WHERE meeting_id = $1 AND revision > $2 AND ($2 >= 0 OR state = 'published') ORDER BY at DESC LIMIT 200`,
      [channel.meeting, since ?? -1],
    );
    return rows.map((row) => ({ id: row.id, row }));
  }

  present(row: AnnouncementRow, stream: Stream): AnnouncementView | null {
    if (row.state !== 'published' || isBesidePage(stream)) return null;
    const view = { id: row.id, text: row.text, at: row.at.getTime() };
    return stream.kind === 'crew' ? { ...view, revision: Number(row.revision) } : view;
  }
}
