/** Who sits on a podium, for what is done there. All run under the lock of the session's channel. */
import { Refusal } from '@miteinander/shared/wire/errors';
import type { Query } from '../database/query.ts';
import type { ChannelTx } from '../live/channel-writer.ts';
import type { Placed } from './podium.rules.ts';

/** The place of this access on the podium of a session; refused to whoever does not sit there [F15] [F20]. */
export async function ownPlace(query: Query, session: string, access: string): Promise<string> {
  const [row] = await query<{ id: string }>(
    `SELECT id FROM panelist WHERE session_id = $1 AND access_id = $2 AND left_at IS NULL
     ORDER BY position LIMIT 1`,
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
  const accesses = await accessesStillThere(query, session, panelists);
  if (accesses.length < new Set(panelists).size) throw new Refusal('not-found');
  return accesses;
}

/** The accesses of those of them who still sit there. */
export async function accessesStillThere(
  query: Query,
  session: string,
  panelists: readonly string[],
): Promise<string[]> {
  const rows = await query<{ access_id: string }>(
    'SELECT access_id FROM panelist WHERE session_id = $1 AND id = ANY ($2) AND left_at IS NULL',
    [session, panelists],
  );
  return rows.map(({ access_id }) => access_id);
}

/** Who sits where. */
export function placesOf(query: Query, session: string): Promise<Placed[]> {
  return query<Placed>('SELECT id, position FROM panelist WHERE session_id = $1 AND left_at IS NULL', [
    session,
  ]);
}

/** Whoever has to move is stamped as well, so that every screen hears of it. */
export async function place({ query, revision }: ChannelTx, moved: readonly Placed[]): Promise<void> {
  await query(
    `UPDATE panelist p SET position = n.position, revision = $3
     FROM unnest($1::uuid[], $2::int[]) AS n (id, position) WHERE p.id = n.id`,
    [moved.map(({ id }) => id), moved.map(({ position }) => position), revision],
  );
}

export async function refuseUnknownGroup(
  query: Query,
  { meeting, group, path }: { meeting: string; group: string; path: string },
): Promise<void> {
  const found = await query(
    `SELECT 1 FROM meeting WHERE id = $1 AND groups @> jsonb_build_array(jsonb_build_object('id', $2::text))`,
    [meeting, group],
  );
  if (found.length > 0) return;
  throw new Refusal('invalid', { issues: [{ path, message: 'there is no such group' }] });
}
