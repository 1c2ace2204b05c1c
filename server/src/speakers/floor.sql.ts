/** Every statement about the floor. All that write run under the lock of the session's channel. */
import { Refusal } from '@miteinander/shared/wire/errors';
import type { Query } from '../database/query.ts';
import type { ChannelTx } from '../live/channel-writer.ts';
import {
  floorColumns,
  type FloorRow,
  type FloorState,
  requestColumns,
  type RequestRow,
  turnColumns,
  type TurnRow,
} from './floor-state.ts';

export const onList = `('waiting', 'called', 'speaking')`;

/** The floor with those on its list and those that are named; and the time by the database's clock. */
export async function findFloorState(
  query: Query,
  session: string,
  named: readonly string[] = [],
): Promise<FloorState & { now: Date }> {
  const [[floor], requests, turns] = await Promise.all([
    query<FloorRow & { now: Date }>(
      `SELECT ${floorColumns}, clock_timestamp() AS now FROM floor WHERE session_id = $1`,
      [session],
    ),
    query<RequestRow>(
      `SELECT ${requestColumns} FROM speaker_request r
       WHERE r.session_id = $1 AND (r.state IN ${onList} OR r.id = ANY ($2)) ORDER BY r.arrival`,
      [session, named],
    ),
    query<TurnRow>(
      `SELECT ${turnColumns} FROM turn t WHERE t.session_id = $1 ORDER BY t.started_at DESC LIMIT 1`,
      [session],
    ),
  ]);
  if (!floor) throw new Refusal('not-found');
  const { now, ...row } = floor;
  return { floor: row, requests, turns, now };
}

/** Everybody with a phone who is on the list. */
export async function personsOnList(query: Query, session: string): Promise<string[]> {
  const rows = await query<{ id: string }>(
    `SELECT attendee_id AS id FROM speaker_request
     WHERE session_id = $1 AND state IN ${onList} AND attendee_id IS NOT NULL`,
    [session],
  );
  return rows.map(({ id }) => id);
}

/** Stores what a rule has replaced, stamped with the revision. */
export async function saveFloorState(tx: ChannelTx, before: FloorState, after: FloorState): Promise<void> {
  const stamp = String(tx.revision);
  const requests = replaced(before.requests, after.requests).map((row) => ({ ...row, stamp }));
  const turns = replaced(before.turns, after.turns).map((row) => ({ ...row, stamp }));
  const inState = (...states: RequestRow['state'][]) => requests.filter((row) => states.includes(row.state));
  const isOnFloor = new Set(inState('called', 'speaking'));
  // Only one may be called and only one may speak: whoever ceases to makes room first, also who is called again
  // because somebody else speaks again. PostgreSQL goes through them in this order; they travel together.
  await Promise.all([
    saveRequests(
      tx.query,
      requests.filter((row) => !isOnFloor.has(row)),
    ),
    ...turns.map((turn) => saveTurn(tx.query, turn)),
    saveRequests(tx.query, inState('called')),
    saveRequests(tx.query, inState('speaking')),
    saveFloor(tx.query, { ...after.floor, stamp }),
  ]);
}

function replaced<Row>(before: readonly Row[], after: readonly Row[]): Row[] {
  const known = new Set(before);
  return after.filter((row) => !known.has(row));
}

export async function saveRequests(query: Query, rows: readonly RequestRow[]): Promise<void> {
  if (rows.length === 0) return;
  await query(
    `INSERT INTO speaker_request AS r SELECT * FROM jsonb_populate_recordset(NULL::speaker_request, $1)
     ON CONFLICT (id) DO UPDATE SET attendance = excluded.attendance, group_id = excluded.group_id,
       shown_attendance = excluded.shown_attendance, shown_group = excluded.shown_group, voice = excluded.voice,
       microphone = excluded.microphone, arrival = excluded.arrival, state = excluded.state,
       fixed = excluded.fixed, overtaken = excluded.overtaken, missed = excluded.missed,
       is_back = excluded.is_back,
       is_ready = excluded.is_ready, called_at = excluded.called_at, ended_at = excluded.ended_at,
       stamp = excluded.stamp`,
    [JSON.stringify(rows)],
  );
}

async function saveTurn(query: Query, turn: TurnRow): Promise<void> {
  await query(
    `INSERT INTO turn AS t SELECT * FROM jsonb_populate_record(NULL::turn, $1)
     ON CONFLICT (id) DO UPDATE SET limit_ms = excluded.limit_ms, spoken_ms = excluded.spoken_ms,
       running_since = excluded.running_since, replies = excluded.replies, ended_at = excluded.ended_at,
       stamp = excluded.stamp`,
    [JSON.stringify(turn)],
  );
}

export async function saveFloor(query: Query, row: FloorRow): Promise<void> {
  await query(
    `UPDATE floor SET list = $2, rules = $3, limits = $4, voices = $5, is_airtime_shown = $6, round = $7, lead = $8,
       last_number = $9, last_arrival = $10, revision = $11, stamp = $12 WHERE session_id = $1`,
    [
      row.session_id,
      row.list,
      JSON.stringify(row.rules),
      JSON.stringify(row.limits),
      JSON.stringify(row.voices),
      row.is_airtime_shown,
      row.round,
      row.lead,
      row.last_number,
      row.last_arrival,
      row.revision,
      row.stamp,
    ],
  );
}
