/** Links of people on podiums. All that write run under the lock of the meeting's channel. */
import { randomUUID } from 'node:crypto';
import type { Query } from '../database/query.ts';
import type { AccessRole } from '../people/secrets.ts';

export interface NewAccess {
  meeting: string;
  role: AccessRole;
  name: string;
  /** of the meeting's channel */
  revision: string | number;
}

/** An access under the next serial of its role, revoked ones counted. */
export async function insertAccess(
  query: Query,
  { meeting, role, name, revision }: NewAccess,
): Promise<{ id: string; role: AccessRole; name: string; serial: number }> {
  const id = randomUUID();
  const [row] = await query<{ serial: number }>(
    `INSERT INTO access (id, meeting_id, role, serial, name, revision)
     SELECT $1, $2, $3, coalesce(max(serial), 0) + 1, $4, $5 FROM access WHERE meeting_id = $2 AND role = $3
     RETURNING serial`,
    [id, meeting, role, name, revision],
  );
  return { id, role, name, serial: row!.serial };
}

/** In which sessions somebody sits, or sat, with one of these links. */
export async function sessionsOf(query: Query, accesses: readonly string[]): Promise<string[]> {
  const rows = await query<{ id: string }>(
    'SELECT DISTINCT session_id AS id FROM panelist WHERE access_id = ANY ($1) ORDER BY session_id',
    [accesses],
  );
  return rows.map(({ id }) => id);
}

export async function withdrawAccesses(
  query: Query,
  accesses: readonly string[],
  revision: string | number,
): Promise<void> {
  await query(
    'UPDATE access SET revoked_at = now(), revision = $2 WHERE id = ANY ($1) AND revoked_at IS NULL',
    [accesses, revision],
  );
}

/** In one session, whose channel was raised to this revision: places and what was given to answer are the new link's. */
export async function giveTo(
  query: Query,
  {
    session,
    old,
    access,
    revision,
  }: { session: string; old: readonly string[]; access: string; revision: string | number },
): Promise<void> {
  await query(
    'UPDATE panelist SET access_id = $2, revision = $4 WHERE session_id = $1 AND access_id = ANY ($3)',
    [session, access, old, revision],
  );
  await query(
    'UPDATE question SET assigned_to = $2, revision = $4, stamp = $4 WHERE session_id = $1 AND assigned_to = ANY ($3)',
    [session, access, old, revision],
  );
}
