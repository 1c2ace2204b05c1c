import type { EntityManager } from 'typeorm';
import type { Database } from '../database/database.ts';
import type { Query } from '../database/query.ts';
import type { AccessRole } from '../people/secrets.ts';
import type { CreatedAccess } from './create-meeting.ts';
import { giveTo, insertAccess, sessionsOf, withdrawAccesses } from './panelist-access.ts';

/**
 * Withdraws the access of a desk, panelist or display. Running servers notice within two seconds and disconnect whoever
 * uses it; its serial is never used again.
 */
export async function revokeAccess(
  database: Database,
  { id, meeting }: { id: string; meeting: string },
): Promise<void> {
  await database.source.transaction(async (manager) => {
    const revision = await raise(manager, meeting);
    await manager.query(
      `UPDATE access SET revoked_at = now(), pairing_code = NULL, revision = $2
       WHERE id = $1 AND revoked_at IS NULL`,
      [id, revision],
    );
  });
}

/** Adds an access under the next serial of its role, revoked ones counted. */
export async function addAccess(
  database: Database,
  { meeting, role, name }: { meeting: string; role: AccessRole; name: string },
): Promise<CreatedAccess> {
  return database.source.transaction(async (manager) => {
    const revision = await raise(manager, meeting);
    return insertAccess(queryOf(manager), { meeting, role, name, revision });
  });
}

/**
 * A new link for whoever sits on podiums under this name, whose old one is withdrawn; null if nobody does. What the
 * person is given to answer stays theirs; that it went to the old link cannot be undone any more.
 */
export async function renewPanelist(
  database: Database,
  { meeting, name }: { meeting: string; name: string },
): Promise<CreatedAccess | null> {
  return database.source.transaction(async (manager) => {
    const query = queryOf(manager);
    const revision = await raise(manager, meeting);
    const places = await query<{ access_id: string }>(
      'SELECT DISTINCT access_id FROM panelist WHERE meeting_id = $1 AND name = $2 AND left_at IS NULL',
      [meeting, name],
    );
    if (places.length === 0) return null;
    const old = places.map(({ access_id }) => access_id);
    const access = await insertAccess(query, { meeting, role: 'panelist', name, revision });
    await withdrawAccesses(query, old, revision);
    // Every session has a channel of its own, whose revision its rows are stamped with.
    for (const session of await sessionsOf(query, old))
      await giveTo(query, { session, old, access: access.id, revision: await raise(manager, session) });
    return access;
  });
}

function queryOf(manager: EntityManager): Query {
  return (sql, parameters) => manager.query(sql, parameters && [...parameters]);
}

/** Raises a channel, which locks it: first the meeting's, always as the first thing in a writing transaction. */
async function raise(manager: EntityManager, channel: string): Promise<string> {
  const [rows] = await manager.query<[{ revision: string }[]]>(
    'UPDATE channel SET revision = revision + 1 WHERE id = $1 RETURNING revision',
    [channel],
  );
  return rows[0]!.revision;
}
