import { randomUUID } from 'node:crypto';
import { query } from './database.ts';
import type { Phone } from './phone.ts';

/** Requests of a lively floor, by their ids. */
export interface Speaking {
  own: string;
  waiting: string;
  over: string;
}

/**
 * A floor in every interesting state, put there past the server: somebody's own request is called, one waits, one is
 * over, and a panelist has the floor.
 */
export async function fillFloor({ id, place }: Phone, panelist: string): Promise<Speaking> {
  const speaking = { own: randomUUID(), waiting: randomUUID(), over: randomUUID() };
  await query(
    `INSERT INTO speaker_request (id, attendee_id, on_behalf_by, meeting_id, session_id, number, arrival, kind, attendance, voice,
       state, called_at, ended_at)
     SELECT r.id, CASE WHEN n = 1 THEN $2::uuid END, CASE WHEN n > 1 THEN gen_random_uuid() END, $3, $4, n, n, 'contribution', 'hall', 'microphone', r.state,
       CASE WHEN n = 1 THEN now() END, CASE WHEN n = 3 THEN now() END
     FROM unnest($1::uuid[], ARRAY['called', 'waiting', 'over']) WITH ORDINALITY AS r (id, state, n)`,
    [Object.values(speaking), id, place.id, place.session],
  );
  await query('UPDATE floor SET last_number = 3, last_arrival = 3 WHERE session_id = $1', [place.session]);
  await query(
    `INSERT INTO turn (id, meeting_id, session_id, panelist_id, attendance, round, limit_ms, running_since, started_at)
     VALUES ($1, $2, $3, $4, 'hall', 1, 60000, now(), now())`,
    [randomUUID(), place.id, place.session, panelist],
  );
  return speaking;
}
