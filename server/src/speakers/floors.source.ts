import { Injectable } from '@nestjs/common';
import type { Query } from '../database/query.ts';
import { LiveSourceOf } from '../live/decorators.ts';
import type { ChannelRef, LiveSource } from '../live/live-source.ts';
import { PresenceTeller } from '../live/presence.ts';
import type { Stream } from '../live/stream-name.ts';
import { type FloorLook, lookAtFloor } from './floor-look.sql.ts';
import { type FloorThing, presentFloor } from './floor.presenter.ts';
import { suggestionsOf } from './suggestions.ts';

interface Listed {
  id: string;
  person: string;
}

/** The crew also hears who of those on the list has no connection; see `Presence`. */
@Injectable()
@LiveSourceOf()
export class FloorsSource implements LiveSource<FloorThing> {
  readonly kind = 'floors';
  readonly of = 'session';
  /** whose requests are on the lists that somebody watches; as the last look has seen them */
  private readonly lists = new Map<string, Listed[]>();

  constructor(presence: PresenceTeller) {
    presence.extendSession((session, isThere) => {
      const away = (this.lists.get(session) ?? []).filter(({ person }) => !isThere(person));
      return away.length === 0 ? {} : { away: away.map(({ id }) => id) };
    });
  }

  async changedSince(query: Query, channel: ChannelRef, since: number | null) {
    const look = await lookAtFloor(query, channel.id, since ?? -1);
    if (look) this.remember(channel.id, look);
    return look ? [{ id: channel.id, row: { look, order: suggestionsOf(look) } }] : [];
  }

  private remember(session: string, { listed }: FloorLook): void {
    const list = listed.flatMap(({ id, attendee_id: person }) => (person === null ? [] : { id, person }));
    if (list.length > 0) this.lists.set(session, list);
    else this.lists.delete(session);
  }

  present(row: FloorThing, stream: Stream) {
    return presentFloor(row, stream);
  }
}
