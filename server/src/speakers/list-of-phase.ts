/** What a phase does with the list of speakers when it begins [F19], and how that is taken back. */
import type { FloorSettings } from '@miteinander/shared/speakers/speakers.contract';
import type { ChannelTx } from '../live/channel-writer.ts';

type List = FloorSettings['list'];

/** How the list was before, and what a phase has made of it. */
export interface ListChange {
  was: List;
  is: List;
  /** of the floor, before */
  revision: number;
}

/** Null: the list is as the phase wants it already. */
export async function setList(
  { query, revision }: ChannelTx,
  session: string,
  list: List | null,
): Promise<ListChange | null> {
  if (list === null) return null;
  const [before] = await query<{ list: List; revision: string }>(
    'SELECT list, revision FROM floor WHERE session_id = $1 AND list <> $2',
    [session, list],
  );
  if (!before) return null;
  await query('UPDATE floor SET list = $2, revision = $3, stamp = $3 WHERE session_id = $1', [
    session,
    list,
    revision,
  ]);
  return { was: before.list, is: list, revision: Number(before.revision) };
}

/**
 * As it was, unless somebody has decided about the list since, also if they have opened and closed it again: a step
 * that stands was taken while the list was another one. Of a floor that nobody has touched since, the revision
 * comes back, too, so that what was done to it before can be undone next.
 */
export async function setListBack(
  { query, revision }: ChannelTx,
  session: string,
  { change, stampedWith }: { change: ListChange; stampedWith: number },
): Promise<void> {
  await query(
    `UPDATE floor SET list = $2, stamp = $4, revision = CASE WHEN revision = $5 THEN $6::bigint ELSE $4 END
     WHERE session_id = $1 AND list = $3 AND NOT EXISTS (
       SELECT 1 FROM command_log l
       WHERE l.meeting_id = floor.meeting_id AND l.actor LIKE 'moderator:%' AND l.undone_at IS NULL
         AND coalesce(l.stands_at, (l.reply ->> 'revision')::bigint) > $5 AND (l.reply ->> 'revision')::bigint > $5
         AND l.before ->> 'session' = $1::text AND l.before -> 'floor' ->> 'list' <> $3)`,
    [session, change.was, change.is, revision, stampedWith, change.revision],
  );
}
