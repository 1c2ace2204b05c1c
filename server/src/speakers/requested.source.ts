import type { RequestedView } from '@miteinander/shared/speakers/speakers.contract';
import { Injectable } from '@nestjs/common';
import type { Query } from '../database/query.ts';
import { LiveSourceOf } from '../live/decorators.ts';
import type { ChannelRef, PersonSource } from '../live/live-source.ts';
import { type FloorLook, lookAtFloor } from './floor-look.sql.ts';
import { clockOf } from './floor.presenter.ts';
import { requestColumns, type RequestRow } from './floor-state.ts';
import { onList } from './floor.sql.ts';
import { suggestionsOf, waitOf } from './suggestions.ts';

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
  const look = (await lookAtFloor(query, session, -1))!;
  const called = look.listed.filter(({ state }) => state === 'called');
  const byId = new Map(look.listed.map((each) => [each.id, each]));
  const line = suggestionsOf(look).map(({ id }) => byId.get(id)!);
  const places = new Map(line.map(({ id }, index) => [id, index + 1]));
  const waitAt = (place: number) => waitOf([...called, ...line.slice(0, place - 1)], look);
  return rows.map((row) => {
    const place = places.get(row.id) ?? null;
    const waitMs = place === null ? null : waitAt(place);
    return { person: row.attendee_id!, view: presentRequested(row, look, { place, waitMs }) };
  });
}

function presentRequested(
  row: RequestRow,
  { turn }: FloorLook,
  line: Pick<RequestedView, 'place' | 'waitMs'>,
): RequestedView {
  const isOn = turn !== null && turn.ended_at === null && turn.request_id === row.id;
  return {
    id: row.id,
    number: row.number,
    kind: row.kind,
    state: row.state,
    topic: row.topic,
    panelist: row.addressed_to,
    voice: row.voice,
    microphone: row.microphone,
    question: row.question_id,
    askedAt: row.asked_at.getTime(),
    calledAt: row.called_at?.getTime() ?? null,
    isReady: row.is_ready,
    missed: row.missed,
    ...line,
    clock: isOn ? clockOf(turn) : null,
  };
}
