/** Who sits on a podium, for what is done there. All run under the lock of the session's channel. */
import { Refusal } from '@miteinander/shared/wire/errors';
import type { Query } from '../database/query.ts';
import type { ChannelTx } from '../live/channel-writer.ts';

/** The place of this access on the podium of a session; refused to whoever does not sit there [F15] [F20]. */
export async function ownPlace(query: Query, session: string, access: string): Promise<string> {
  const [row] = await query<{ id: string }>(
    'SELECT id FROM panelist WHERE session_id = $1 AND access_id = $2 ORDER BY position LIMIT 1',
    [session, access],
  );
  if (!row) throw new Refusal('not-found');
  return row.id;
}

/** Whoever of the podium has the floor can reply; gives whose own streams change. */
export async function replying(
  { query, revision }: ChannelTx,
  session: string,
  panelist: string,
): Promise<string[]> {
  const rows = await query<{ access_id: string }>(
    `UPDATE panelist SET reply_since = NULL, signals_stamp = $3
     WHERE id = $2 AND session_id = $1 AND reply_since IS NOT NULL RETURNING access_id`,
    [session, panelist, revision],
  );
  return rows.map(({ access_id }) => access_id);
}

/** The accesses of panelists of a session, whose own streams change; refused if one of them does not sit there. */
export async function accessesOf(
  query: Query,
  session: string,
  panelists: readonly string[],
): Promise<string[]> {
  const rows = await query<{ access_id: string }>(
    'SELECT access_id FROM panelist WHERE session_id = $1 AND id = ANY ($2)',
    [session, panelists],
  );
  if (rows.length < new Set(panelists).size) throw new Refusal('not-found');
  return rows.map(({ access_id }) => access_id);
}
