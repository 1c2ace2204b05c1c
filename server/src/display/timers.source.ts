import type { TimerView } from '@miteinander/shared/display/display.contract';
import type { Text } from '@miteinander/shared/wire/localized';
import { Injectable } from '@nestjs/common';
import type { Query } from '../database/query.ts';
import { LiveSourceOf } from '../live/decorators.ts';
import type { ChannelRef, LiveSource } from '../live/live-source.ts';
import type { Stream } from '../live/stream-name.ts';

const everybody = new Set<Stream['kind']>(['attendee', 'panelist', 'display']);

export interface TimerRow {
  channel_id: string;
  label: Text | null;
  ends_at: Date | null;
  revision: string;
}

@Injectable()
@LiveSourceOf()
export class TimersSource implements LiveSource<TimerRow> {
  readonly kind = 'timers';
  readonly of = 'both';

  async changedSince(query: Query, channel: ChannelRef, since: number | null) {
    const rows = await query<TimerRow>(
      'SELECT channel_id, label, ends_at, revision FROM timer WHERE channel_id = $1 AND revision > $2',
      [channel.id, since ?? -1],
    );
    return rows.map((row) => ({ id: row.channel_id, row }));
  }

  /** Everybody waits for the end of the same break. */
  present(row: TimerRow, stream: Stream): TimerView | null {
    if (stream.kind === 'crew') return crewTimer(row);
    return everybody.has(stream.kind) ? publicTimer(row) : null;
  }
}

export function crewTimer(row: TimerRow): TimerView {
  return { ...publicTimer(row), revision: Number(row.revision) };
}

function publicTimer({ channel_id, label, ends_at }: TimerRow): TimerView {
  return { id: channel_id, label, endsAt: ends_at?.getTime() ?? null };
}
