import type { RequestedView } from '@miteinander/shared/speakers/speakers.contract';
import { Injectable } from '@nestjs/common';
import type { Query } from '../database/query.ts';
import { LiveSourceOf } from '../live/decorators.ts';
import type { ChannelRef, PersonSource } from '../live/live-source.ts';
import { lookAtFloor } from './floor-look.sql.ts';
import { requestColumns, type RequestRow } from './floor-state.ts';
import { onList } from './floor.sql.ts';
import { presentRequested } from './requested.presenter.ts';
import { lineOf } from './suggestions.ts';

/** Of one person in one session: what is on the list, then the newest. */
const mostRequested = 5;

interface Own {
  person: string;
  view: RequestedView;
}

/** Everybody's own requests, with their place as it is suggested now. */
@Injectable()
@LiveSourceOf()
export class RequestedSource implements PersonSource {
  readonly kind = 'requested';
  readonly of = 'session';
  readonly whose = 'attendees';

  forPersons(query: Query, channel: ChannelRef, persons: readonly string[]): Promise<Own[]> {
    return requestedViews(query, channel.id, persons);
  }
}

export async function requestedViews(
  query: Query,
  session: string,
  persons: readonly string[],
): Promise<Own[]> {
  const rows = await query<RequestRow>(
    `SELECT r.* FROM unnest($1::uuid[]) AS p (person) CROSS JOIN LATERAL (
       SELECT ${requestColumns} FROM speaker_request r WHERE r.attendee_id = p.person AND r.session_id = $2
       ORDER BY r.state IN ${onList} DESC, r.asked_at DESC LIMIT ${mostRequested}) r`,
    [persons, session],
  );
  if (rows.length === 0) return [];
  const look = (await lookAtFloor(query, session))!;
  const line = lineOf(look);
  return rows.map((row) => ({
    person: row.attendee_id!,
    view: presentRequested(row, look, line.get(row.id)),
  }));
}
