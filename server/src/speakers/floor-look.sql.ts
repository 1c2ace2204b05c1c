/** Everything that views of a floor are made of, read in one moment. */
import type { Phase } from '@miteinander/shared/speakers/phases.contract';
import type { Query } from '../database/query.ts';
import { type People, peopleAt } from '../people/crowd.ts';
import {
  floorColumns,
  type FloorRow,
  requestColumns,
  type RequestRow,
  turnColumns,
  type TurnRow,
} from './floor-state.ts';
import { onList } from './floor.sql.ts';

/** A request with what others know of it. */
export interface ListedRow extends RequestRow {
  /** of the panelist who speaks */
  speaker: Seated | null;
  isFirstTime: boolean;
  support: number | null;
}

/** Somebody who sits on the podium. */
export interface Seated {
  id: string;
  name: string;
  organisation: string | null;
  group: string | null;
  attendance: 'hall' | 'remote';
}

/** Time and turns of those who share all of it, without the turn that is on. */
export interface SumRow {
  attendance: 'hall' | 'remote';
  group: string | null;
  /** what everybody was shown of it while they spoke */
  shownAttendance: 'hall' | 'remote' | null;
  shownGroup: string | null;
  ms: number;
  turns: number;
  isPodium: boolean;
  /** of people from the list, in the round that is on: what the order balances */
  msOfRound: number;
  turnsOfRound: number;
}

export interface FloorLook {
  floor: FloorRow;
  /** by the database's clock */
  now: Date;
  /** the phase that is on, if any */
  phase: Pick<Phase, 'speakingSeconds'> | null;
  listed: ListedRow[];
  turn: TurnRow | null;
  /** who speaks, if that is a panelist without a request */
  speaking: Seated | null;
  /** replies since the last contribution; null: nobody has spoken in this round */
  replies: number | null;
  sums: SumRow[];
  /** milliseconds that turns of people from the list took on average; null: fewer than three are over */
  meanMs: number | null;
  /** who is in */
  people: People[];
}

const seated = (alias: string) =>
  `CASE WHEN ${alias}.id IS NULL THEN NULL ELSE json_build_object('id', ${alias}.id, 'name', ${alias}.name,
     'organisation', ${alias}.organisation, 'group', ${alias}.group_id, 'attendance', ${alias}.attendance) END`;

/** Of turn `t` and floor `f`: a point of order takes nobody a turn where it comes first [F5]. */
export const isCounted = `(t.kind IS DISTINCT FROM 'order' OR NOT (f.rules ->> 'arePointsOfOrderFirst')::boolean)`;

const hasSpoken = (turns: string) => `EXISTS (
    SELECT 1 FROM ${turns} AND t.round = f.round AND ${isCounted})`;

/**
 * Requests of people and panelists who have not spoken in this round; of others it is not known, but of the request
 * itself, which may have been brought back. Each is found by an index: looking through all turns for everybody who waits
 * would take longer with every turn of a long day.
 */
const isFirstTime = `NOT (r.state IN ('waiting', 'called') AND ${hasSpoken('turn t WHERE t.request_id = r.id')})
  AND (r.attendee_id IS NULL OR NOT ${hasSpoken(`speaker_request s JOIN turn t ON t.request_id = s.id
    WHERE s.attendee_id = r.attendee_id AND s.session_id = r.session_id AND s.id <> r.id`)})
  AND (r.panelist_id IS NULL OR NOT ${hasSpoken(`turn t LEFT JOIN speaker_request s ON s.id = t.request_id
    WHERE t.session_id = r.session_id AND t.request_id IS DISTINCT FROM r.id
      AND coalesce(t.panelist_id, s.panelist_id) = r.panelist_id`)})`;

export const listedColumns = `${requestColumns}, ${seated('p')} AS speaker, ${isFirstTime} AS "isFirstTime",
  q.n AS support`;
export const listedFrom = `speaker_request r JOIN floor f USING (session_id)
  LEFT JOIN panelist p ON p.id = r.panelist_id LEFT JOIN question_tally q ON q.question_id = r.question_id`;

export async function hasFloorChanged(query: Query, session: string, since: number): Promise<boolean> {
  const changed = await query(
    `SELECT 1 FROM floor WHERE session_id = $1 AND (stamp > $2 OR EXISTS (
       SELECT 1 FROM panelist WHERE session_id = $1 AND revision > $2))`,
    [session, since],
  );
  return changed.length > 0;
}

/** All of it is asked at once, in one journey; null: there is no such floor. */
export async function lookAtFloor(query: Query, session: string): Promise<FloorLook | null> {
  const [[found], listed, [turn], sums, [mean], people] = await Promise.all([
    query<FloorRow & Pick<FloorLook, 'now' | 'phase'>>(
      `SELECT ${floorColumns}, clock_timestamp() AS now,
         (SELECT phase FROM plan, jsonb_array_elements(phases) AS phase
          WHERE plan.session_id = floor.session_id AND phase ->> 'id' = current::text) AS phase
       FROM floor WHERE session_id = $1`,
      [session],
    ),
    query<ListedRow>(
      `SELECT ${listedColumns} FROM ${listedFrom}
       WHERE r.session_id = $1 AND r.state IN ${onList} ORDER BY r.arrival`,
      [session],
    ),
    query<TurnRow & { speaking: Seated | null }>(
      `SELECT ${turnColumns}, ${seated('p')} AS speaking FROM turn t LEFT JOIN panelist p ON p.id = t.panelist_id
       WHERE t.session_id = $1 ORDER BY t.started_at DESC LIMIT 1`,
      [session],
    ),
    query<SumRow>(
      `SELECT attendance, group_id AS "group", "isPodium", "shownAttendance", "shownGroup", sum(spoken_ms)::float8 AS ms, count(*)::int AS turns,
         coalesce(sum(spoken_ms) FILTER (WHERE is_counted), 0)::float8 AS "msOfRound",
         (count(*) FILTER (WHERE is_counted))::int AS "turnsOfRound"
       FROM (SELECT t.*, t.panelist_id IS NOT NULL AS "isPodium",
               CASE WHEN t.panelist_id IS NULL THEN r.shown_attendance ELSE t.attendance END AS "shownAttendance",
               CASE WHEN t.panelist_id IS NULL THEN r.shown_group ELSE t.group_id END AS "shownGroup",
               t.request_id IS NOT NULL AND t.round = f.round AND ${isCounted} AS is_counted
             FROM turn t JOIN floor f USING (session_id) LEFT JOIN speaker_request r ON r.id = t.request_id
             WHERE t.session_id = $1 AND t.ended_at IS NOT NULL) t
       GROUP BY attendance, group_id, "isPodium", "shownAttendance", "shownGroup"`,
      [session],
    ),
    query<{ ms: number | null }>(
      `SELECT CASE WHEN count(*) >= 3 THEN avg(spoken_ms)::float8 END AS ms FROM (
         SELECT spoken_ms FROM turn WHERE session_id = $1 AND ended_at IS NOT NULL AND request_id IS NOT NULL
         ORDER BY started_at DESC LIMIT 10) AS newest`,
      [session],
    ),
    peopleAt(query, session),
  ]);
  if (!found) return null;
  const { now, phase, ...floor } = found;
  return {
    floor,
    now,
    phase,
    listed,
    turn: turn ?? null,
    speaking: turn?.speaking ?? null,
    replies: turn?.round === floor.round ? turn.replies : null,
    sums,
    meanMs: mean?.ms ?? null,
    people,
  };
}
