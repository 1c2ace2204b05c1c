/** What has to be known of somebody whose turn begins. */
import type { Phase } from '@miteinander/shared/speakers/phases.contract';
import { speakingLimit } from '@miteinander/shared/speakers/speaking-limit';
import type { Query } from '../database/query.ts';
import type { Beginning } from './floor.rules.ts';
import type { FloorState } from './floor-state.ts';

type Who = { is: 'request'; request: string } | { is: 'panelist'; panelist: string };

interface BeginningRow extends Omit<Beginning, 'id' | 'limit_ms' | 'phase_id'> {
  given: number | null;
  hasExtraTime: boolean;
  phases: Phase[];
  current: string | null;
}

const ofRequest = `SELECT r.id AS request_id, r.panelist_id, r.kind, r.attendance, r.group_id,
    coalesce(p.speaking_s, r.speaking_s, a.speaking_s) AS given, coalesce(a.extra_time, false) AS "hasExtraTime",
    plan.phases, plan.current
  FROM speaker_request r JOIN plan USING (session_id) LEFT JOIN attendee a ON a.id = r.attendee_id
    LEFT JOIN panelist p ON p.id = r.panelist_id
  WHERE r.session_id = $1 AND r.id = $2`;

const ofPanelist = `SELECT NULL::uuid AS request_id, p.id AS panelist_id, NULL AS kind, p.attendance, p.group_id,
    p.speaking_s AS given, false AS "hasExtraTime", plan.phases, plan.current
  FROM panelist p JOIN plan USING (session_id) WHERE p.session_id = $1 AND p.id = $2 AND p.left_at IS NULL`;

/** Those who asked for more time [V12] have half as much again, unless it was said how much they have [F8]. */
export async function findBeginning(
  query: Query,
  { floor }: FloorState,
  who: Who,
): Promise<Omit<Beginning, 'id'> | undefined> {
  const [row] = await query<BeginningRow>(who.is === 'request' ? ofRequest : ofPanelist, [
    floor.session_id,
    who.is === 'request' ? who.request : who.panelist,
  ]);
  if (!row) return undefined;
  const { given, hasExtraTime, phases, current, ...beginning } = row;
  const phase = phases.find(({ id }) => id === current);
  const seconds = speakingLimit({ given, kind: row.kind, phase, limits: floor.limits });
  const share = hasExtraTime && given === null ? 1.5 : 1;
  return {
    ...beginning,
    phase_id: current,
    limit_ms: seconds === null ? null : Math.round(seconds * share * 1000),
  };
}
