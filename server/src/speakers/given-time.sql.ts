/** Time that is given to one person. All run under the lock of the session's channel. */
import { Refusal } from '@miteinander/shared/wire/errors';
import type { Query } from '../database/query.ts';
import type { ChannelTx } from '../live/channel-writer.ts';
import { findBeginning } from './beginning.sql.ts';
import { type FloorState, turnOn, type TurnRow } from './floor-state.ts';
import { findFloorState } from './floor.sql.ts';

export interface Person {
  request: string | null;
  panelist: string | null;
  /** whoever has a phone is given the time for all that they ask for, in every session */
  attendee: string | null;
  seconds: number | null;
}

export async function findPerson(
  query: Query,
  session: string,
  who: { is: 'request'; request: string } | { is: 'panelist'; panelist: string },
): Promise<Person> {
  const [row] =
    who.is === 'request'
      ? await query<Person>(
          `SELECT r.id AS request, r.panelist_id AS panelist, r.attendee_id AS attendee,
             coalesce(p.speaking_s, r.speaking_s) AS seconds
           FROM speaker_request r LEFT JOIN panelist p ON p.id = r.panelist_id
           WHERE r.id = $2 AND r.session_id = $1 AND r.state IN ('waiting', 'called', 'speaking', 'over')`,
          [session, who.request],
        )
      : await query<Person>(
          `SELECT NULL AS request, id AS panelist, NULL AS attendee, speaking_s AS seconds FROM panelist
           WHERE id = $2 AND session_id = $1 AND left_at IS NULL`,
          [session, who.panelist],
        );
  if (!row) throw new Refusal('not-found');
  return row;
}

/** They have left: what they had before is forgotten, too, and whoever comes back is somebody new [F17]. */
export async function isForgotten(query: Query, { attendee }: Person): Promise<boolean> {
  if (attendee === null) return false;
  const there = await query(`SELECT 1 FROM attendee WHERE id = $1 AND state = 'active'`, [attendee]);
  return there.length === 0;
}

/** Who has said last how long a panelist may speak, as long as it stands; for whoever said it alone. */
export async function findGiven(
  query: Query,
  { meeting, session, panelist }: Record<'meeting' | 'session' | 'panelist', string>,
): Promise<{ by: string; seconds: number | null } | undefined> {
  const [row] = await query<{ by: string; seconds: number | null }>(
    `SELECT l.actor AS by, p.speaking_s AS seconds FROM panelist p CROSS JOIN LATERAL (
       SELECT actor, before FROM command_log
       WHERE meeting_id = $1 AND actor LIKE 'moderator:%' AND name = 'speaker:give-time' AND undone_at IS NULL
         AND before -> 'person' ->> 'panelist' = p.id::text
       ORDER BY at DESC LIMIT 1) l
     WHERE p.id = $3 AND p.session_id = $2 AND p.meeting_id = $1 AND p.left_at IS NULL
       AND (l.before ->> 'given')::int IS NOT DISTINCT FROM p.speaking_s`,
    [meeting, session, panelist],
  );
  return row;
}

/** The limit that a turn had before. */
export interface Limited {
  turn: string;
  limit_ms: number | null;
}

/** From now on, also of the turn that is on, if it is theirs; gives how that was limited before. */
export async function giveTime(tx: ChannelTx, session: string, person: Person): Promise<Limited | null> {
  const { query, revision } = tx;
  const { request, panelist, attendee, seconds } = person;
  await query('UPDATE panelist SET speaking_s = $2 WHERE id = $1', [panelist, seconds]);
  await query(`UPDATE attendee SET speaking_s = $2 WHERE id = $1 AND state = 'active'`, [attendee, seconds]);
  await query(
    `UPDATE speaker_request SET speaking_s = $4, stamp = $5
     WHERE session_id = $1 AND (id = $2 OR panelist_id = $3 OR attendee_id = $6)`,
    [session, request, panelist, seconds, revision, attendee],
  );
  const state = await findFloorState(query, session);
  const turn = turnOn(state);
  if (!turn || !isTheirs(state, turn, person)) return null;
  const { request_id, panelist_id } = turn;
  const beginning = await findBeginning(
    query,
    state,
    request_id === null ? { is: 'panelist', panelist: panelist_id! } : { is: 'request', request: request_id },
  );
  await limitTurn(tx, { turn: turn.id, limit_ms: beginning!.limit_ms });
  return { turn: turn.id, limit_ms: turn.limit_ms };
}

function isTheirs(
  { requests }: FloorState,
  { request_id, panelist_id }: TurnRow,
  { request, panelist, attendee }: Person,
): boolean {
  const speaker = requests.find(({ id }) => id === request_id);
  const theirs = [
    [request, request_id],
    [panelist, panelist_id ?? speaker?.panelist_id],
    [attendee, speaker?.attendee_id],
  ];
  return theirs.some(([whose, of]) => whose !== null && whose === of);
}

export async function limitTurn({ query, revision }: ChannelTx, { turn, limit_ms }: Limited): Promise<void> {
  await query('UPDATE turn SET limit_ms = $2, stamp = $3 WHERE id = $1 AND ended_at IS NULL', [
    turn,
    limit_ms,
    revision,
  ]);
}
