import { randomUUID } from 'node:crypto';
import type { RequestState } from '@miteinander/shared/speakers/request-states';
import { query } from './database.ts';
import type { Phone } from './phone.ts';

interface FloorRow {
  list: 'open' | 'closed';
  revision: number;
}

/** The floor of a session as it is stored. */
export async function floorOf(session: string): Promise<FloorRow> {
  const [row] = await query<FloorRow>('SELECT list, revision::float8 FROM floor WHERE session_id = $1', [
    session,
  ]);
  return row!;
}

interface RequestRow {
  id: string;
  state: RequestState;
  question: string | null;
  topic: string | null;
  number: number;
  seconds: number | null;
}

/** What somebody has asked for in a session, as it is stored, the newest first. */
export function requestsOf({ id, place }: Phone): Promise<RequestRow[]> {
  return query<RequestRow>(
    `SELECT id, state, question_id AS question, topic, number, speaking_s AS seconds FROM speaker_request
     WHERE attendee_id = $1 AND session_id = $2 ORDER BY number DESC`,
    [id, place.session],
  );
}

/** Somebody who waits on the list, put there past the server. */
export async function waits({ id, place }: Phone): Promise<string> {
  const request = randomUUID();
  await query(
    `WITH next AS (
       UPDATE floor SET last_number = last_number + 1, last_arrival = last_arrival + 1 WHERE session_id = $4
       RETURNING last_number, last_arrival)
     INSERT INTO speaker_request (id, attendee_id, meeting_id, session_id, number, arrival, kind, attendance, voice, state)
     SELECT $1, $2, $3, $4, last_number, last_arrival, 'contribution', 'hall', 'microphone', 'waiting' FROM next`,
    [request, id, place.id, place.session],
  );
  return request;
}

/** A turn of theirs: it is on, or was for so many seconds. */
export async function speaks(
  { place }: Phone,
  request: string,
  seconds: number | null = null,
): Promise<string> {
  const turn = randomUUID();
  await query(
    `INSERT INTO turn (id, meeting_id, session_id, request_id, kind, attendance, round, limit_ms, spoken_ms,
       running_since, started_at, ended_at)
     SELECT $1, meeting_id, session_id, id, kind, attendance, 1, 120000, coalesce($3::int, 0) * 1000,
       CASE WHEN $3 IS NULL THEN clock_timestamp() END, clock_timestamp(),
       clock_timestamp() + $3 * interval '1 second'
     FROM speaker_request WHERE id = $2 AND session_id = $4`,
    [turn, request, seconds, place.session],
  );
  await query('UPDATE speaker_request SET state = $2 WHERE id = $1', [
    request,
    seconds === null ? 'speaking' : 'over',
  ]);
  return turn;
}

export async function limitOf(turn: string): Promise<number | null> {
  const [row] = await query<{ limit_ms: number | null }>('SELECT limit_ms FROM turn WHERE id = $1', [turn]);
  return row!.limit_ms;
}
