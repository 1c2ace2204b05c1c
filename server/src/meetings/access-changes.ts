import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Database } from '../database/database.ts';
import { Access } from '../people/access.entity.ts';
import type { AccessRole } from '../people/secrets.ts';
import type { CreatedAccess } from './create-meeting.ts';

/**
 * Withdraws the access of a desk or display. Running servers notice within two seconds and disconnect whoever
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
    const last = (await manager.maximum(Access, 'serial', { meetingId: meeting, role })) ?? 0;
    const access = { id: randomUUID(), role, name, serial: last + 1 };
    await manager.insert(Access, { ...access, meetingId: meeting, revision });
    return access;
  });
}

/** Raises the meeting's channel, which locks it: always the first thing in a writing transaction. */
async function raise(manager: EntityManager, meeting: string): Promise<string> {
  const [rows] = await manager.query<[{ revision: string }[]]>(
    'UPDATE channel SET revision = revision + 1 WHERE id = $1 RETURNING revision',
    [meeting],
  );
  return rows[0]!.revision;
}
