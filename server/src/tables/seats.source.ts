import { Injectable } from '@nestjs/common';
import { batched } from '../database/batched.ts';
import { Database } from '../database/database.ts';
import type { Query } from '../database/query.ts';
import type { Actor } from '../live/actor.ts';
import { LiveSourceOf } from '../live/decorators.ts';
import type { ChannelRef, PersonSource, StreamGuard } from '../live/live-source.ts';
import type { Stream } from '../live/stream-name.ts';

interface SeatRow {
  person: string;
  table: string;
  isScribe: boolean;
}

/** Where everybody sits, told to each alone; and `table:<id>` is for those who sit there now [T3]. */
@Injectable()
@LiveSourceOf()
export class SeatsSource implements PersonSource, StreamGuard {
  readonly kind = 'seats';
  readonly of = 'session';
  readonly whose = 'attendees';
  readonly guards = 'table';

  async forPersons(query: Query, channel: ChannelRef, persons: readonly string[]) {
    const rows = await query<SeatRow>(
      `SELECT e.attendee_id AS person, e.table_id AS "table",
         t.scribe_id IS NOT DISTINCT FROM e.attendee_id AS "isScribe"
       FROM unnest($1::uuid[]) AS p (person) CROSS JOIN LATERAL (
         SELECT attendee_id, table_id FROM seat WHERE session_id = $2 AND attendee_id = p.person LIMIT 1) e
       JOIN round_table t ON t.id = e.table_id`,
      [persons, channel.id],
    );
    return rows.map(({ person, table, isScribe }) => ({ person, view: { id: channel.id, table, isScribe } }));
  }

  /** Asked for together when a whole hall comes back. */
  admits(channel: ChannelRef, actor: Actor, stream: Stream): Promise<boolean> {
    return this.sits({ session: channel.id, person: actor.id!, table: stream.of! });
  }

  async membersOf(query: Query, channel: ChannelRef, streams: readonly Stream[]) {
    const members = new Map<string, Set<string>>(streams.map(({ name }) => [name, new Set()]));
    const rows = await query<{ person: string; table: string }>(
      'SELECT attendee_id AS person, table_id AS "table" FROM seat WHERE session_id = $1',
      [channel.id],
    );
    for (const { person, table } of rows) members.get(`table:${table}`)?.add(person);
    return members;
  }

  private readonly sits = batched<{ session: string; person: string; table: string }, boolean>(
    async (asked) => {
      const rows = await this.database.query<{ session: string; person: string; table: string }>(
        `SELECT e.session_id AS session, e.attendee_id AS person, e.table_id AS "table"
         FROM unnest($1::uuid[], $2::uuid[]) AS p (session, person) CROSS JOIN LATERAL (
           SELECT * FROM seat WHERE session_id = p.session AND attendee_id = p.person LIMIT 1) e`,
        [asked.map(({ session }) => session), asked.map(({ person }) => person)],
      );
      const seats = new Set(rows.map(({ session, person, table }) => `${session} ${person} ${table}`));
      return ({ session, person, table }) => seats.has(`${session} ${person} ${table}`);
    },
  );

  constructor(private readonly database: Database) {}
}
