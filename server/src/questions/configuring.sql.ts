import type { QaSettings } from '@miteinander/shared/questions/questions.contract';
import { Refusal } from '@miteinander/shared/wire/errors';
import type { ChannelTx } from '../live/channel-writer.ts';
import { shifted } from './counters.ts';
import type { Crowd } from '../people/crowd.ts';
import type { QaRow } from './qa-row.ts';
import type { QuestionRow } from './question-row.ts';
import { saveCounters } from './questions.sql.ts';
import { refreshWindow } from './window.ts';

/** A question that was let through with all the others, and the revision that it had. */
export type Approved = [id: string, revision: number];

export async function saveSettings(
  { query, revision: stamp }: ChannelTx,
  session: string,
  settings: QaSettings & { revision: number },
): Promise<void> {
  await query(
    `UPDATE qa SET asking = $2, is_moderated = $3, slow_mode_s = $4, to_panelists = $5, list_order = $6, labels = $7,
       revision = $8, stamp = $9 WHERE session_id = $1`,
    [
      session,
      settings.asking,
      settings.isModerated,
      settings.slowModeS,
      settings.toPanelists,
      settings.order,
      JSON.stringify(settings.labels),
      settings.revision,
      stamp,
    ],
  );
}

type Moved = Pick<QuestionRow, 'id' | 'attendance'> & { was: string };

/** Approves whatever waits and was not set apart; as many statements for a thousand as for one. */
export async function approveWaiting(
  tx: ChannelTx,
  session: string,
  { crowd, qa }: { crowd: Crowd; qa: QaRow },
): Promise<Approved[]> {
  const moved = await tx.query<Moved>(
    `UPDATE question q SET state = 'approved', approved_at = o.now, moved_at = o.now, revision = $2, stamp = $2,
       shown_attendance = CASE WHEN q.attendance = ANY ($3) THEN q.attendance END,
       shown_group = CASE WHEN q.attendance || ':' || q.group_id = ANY ($4) THEN q.group_id END
     FROM (SELECT id, revision AS was, clock_timestamp() AS now FROM question
       WHERE session_id = $1 AND merged_into IS NULL AND state = 'new' AND NOT is_apart) o
     WHERE q.id = o.id RETURNING q.id, q.attendance, o.was`,
    [session, tx.revision, crowd.attendances, crowd.groups],
  );
  await settle(tx, session, { moved, qa, from: 'new', to: 'approved' });
  return moved.map(({ id, was }) => [id, Number(was)]);
}

/** The other way round; all of them, or none. */
export async function letWaitAgain(
  tx: ChannelTx,
  session: string,
  { approved, since, qa }: { approved: readonly Approved[]; since: number; qa: QaRow },
): Promise<void> {
  const moved = await tx.query<Moved>(
    `UPDATE question q SET state = 'new', approved_at = NULL, moved_at = q.asked_at, shown_attendance = NULL,
       shown_group = NULL, revision = o.was, stamp = $3
     FROM unnest($2::uuid[], $4::bigint[]) AS o (id, was)
     WHERE q.id = o.id AND q.session_id = $1 AND q.revision = $5 RETURNING q.id, q.attendance, o.was`,
    [session, approved.map(([id]) => id), tx.revision, approved.map(([, was]) => was), since],
  );
  if (moved.length < approved.length) throw new Refusal('conflict');
  await settle(tx, session, { moved, qa, from: 'approved', to: 'new' });
}

/** Figures, counters and window after many have moved. */
async function settle(
  tx: ChannelTx,
  session: string,
  {
    moved,
    qa,
    from,
    to,
  }: { moved: readonly Moved[]; qa: QaRow; from: 'new' | 'approved'; to: 'new' | 'approved' },
): Promise<void> {
  const inState = (state: 'new' | 'approved') =>
    moved.map(({ attendance }) => ({
      state,
      attendance,
      merged_into: null,
      is_apart: false,
      declined: null,
    }));
  await tx.query('UPDATE question_tally SET is_listed = $2 WHERE question_id = ANY ($1)', [
    moved.map(({ id }) => id),
    to === 'approved',
  ]);
  await saveCounters(tx, session, shifted(qa.counters, inState(from), inState(to)));
  await refreshWindow(tx, session);
}
