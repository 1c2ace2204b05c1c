import { Injectable } from '@nestjs/common';
import type { Query } from '../database/query.ts';
import { LiveSourceOf } from '../live/decorators.ts';
import type { ChannelRef, LiveSource } from '../live/live-source.ts';
import type { Stream } from '../live/stream-name.ts';
import { hasFloorChanged, lookAtFloor } from './floor-look.sql.ts';
import { type FloorThing, presentFloor } from './floor.presenter.ts';
import { suggestionsOf } from './suggestions.ts';

@Injectable()
@LiveSourceOf()
export class FloorsSource implements LiveSource<FloorThing> {
  readonly kind = 'floors';
  readonly of = 'session';

  async changedSince(query: Query, channel: ChannelRef, since: number | null) {
    if (since !== null && !(await hasFloorChanged(query, channel.id, since))) return [];
    const look = await lookAtFloor(query, channel.id);
    return look ? [{ id: channel.id, row: { look, order: suggestionsOf(look) } }] : [];
  }

  present(row: FloorThing, stream: Stream) {
    return presentFloor(row, stream);
  }
}
