/** Every statement about the plan of a session. All that write run under the lock of the session's channel. */
import type { PlanView } from '@miteinander/shared/speakers/phases.contract';
import { Refusal } from '@miteinander/shared/wire/errors';
import type { Query } from '../database/query.ts';
import type { ChannelTx } from '../live/channel-writer.ts';
import type { Course } from './phases.rules.ts';

export interface PlanRow {
  session_id: string;
  phases: Course['phases'];
  current: string | null;
  started_at: Date | null;
  ends_at: Date | null;
  revision: string;
}

export const planColumns = 'session_id, phases, current, started_at, ends_at, revision';

export async function findPlan(query: Query, session: string): Promise<{ row: PlanRow; now: number }> {
  const [row] = await query<PlanRow & { now: Date }>(
    `SELECT ${planColumns}, clock_timestamp() AS now FROM plan WHERE session_id = $1`,
    [session],
  );
  if (!row) throw new Refusal('not-found');
  return { row, now: row.now.getTime() };
}

export async function savePlan(
  { query, revision }: ChannelTx,
  session: string,
  { phases, current, startedAt, endsAt }: Course,
): Promise<void> {
  await query(
    `UPDATE plan SET phases = $2, current = $3, started_at = $4, ends_at = $5, revision = $6 WHERE session_id = $1`,
    [session, JSON.stringify(phases), current, dateOf(startedAt), dateOf(endsAt), revision],
  );
}

export function courseOf({ phases, current, started_at, ends_at }: PlanRow): Course {
  return {
    phases,
    current,
    startedAt: started_at?.getTime() ?? null,
    endsAt: ends_at?.getTime() ?? null,
  };
}

export function planView(row: PlanRow): PlanView {
  return { id: row.session_id, ...courseOf(row) };
}

function dateOf(ms: number | null): Date | null {
  return ms === null ? null : new Date(ms);
}
