import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Database } from '../database/database.ts';
import { Access } from '../people/access.entity.ts';
import type { AccessRole } from '../people/secrets.ts';
import type { CreatedAccess } from './create-meeting.ts';

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
    return insertAccess(manager, { meeting, role, name, revision });
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
    const revision = await raise(manager, meeting);
    const places = await manager.query<{ session_id: string; access_id: string }[]>(
      'SELECT session_id, access_id FROM panelist WHERE meeting_id = $1 AND name = $2 ORDER BY session_id',
      [meeting, name],
    );
    if (places.length === 0) return null;
    const old = [...new Set(places.map(({ access_id }) => access_id))];
    const access = await insertAccess(manager, { meeting, role: 'panelist', name, revision });
    await manager.query(
      'UPDATE access SET revoked_at = now(), revision = $2 WHERE id = ANY ($1) AND revoked_at IS NULL',
      [old, revision],
    );
    for (const session of new Set(places.map(({ session_id }) => session_id)))
      await giveTo(manager, { session, old, access: access.id });
    return access;
  });
}

/** Every session has a channel of its own, whose revision its rows are stamped with. */
async function giveTo(
  manager: EntityManager,
  { session, old, access }: { session: string; old: string[]; access: string },
): Promise<void> {
  const revision = await raise(manager, session);
  await manager.query(
    'UPDATE panelist SET access_id = $2, revision = $4 WHERE session_id = $1 AND access_id = ANY ($3)',
    [session, access, old, revision],
  );
  await manager.query(
    'UPDATE question SET assigned_to = $2, revision = $4, stamp = $4 WHERE session_id = $1 AND assigned_to = ANY ($3)',
    [session, access, old, revision],
  );
}

async function insertAccess(
  manager: EntityManager,
  { meeting, role, name, revision }: { meeting: string; role: AccessRole; name: string; revision: string },
): Promise<CreatedAccess> {
  const last = (await manager.maximum(Access, 'serial', { meetingId: meeting, role })) ?? 0;
  const access = { id: randomUUID(), role, name, serial: last + 1 };
  await manager.insert(Access, { ...access, meetingId: meeting, revision });
  return access;
}

/** Raises a channel, which locks it: first the meeting's, always as the first thing in a writing transaction. */
async function raise(manager: EntityManager, channel: string): Promise<string> {
  const [rows] = await manager.query<[{ revision: string }[]]>(
    'UPDATE channel SET revision = revision + 1 WHERE id = $1 RETURNING revision',
    [channel],
  );
  return rows[0]!.revision;
}
