import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { firstRevision } from './create-programme.ts';
import type { PanelistDefinition, PictureDefinition } from './meeting-definition.ts';
import { pictureFields } from './picture-fields.ts';

interface Podium {
  meeting: string;
  session: string;
  /** by name */
  accessOf: ReadonlyMap<string, string>;
}

/** The people on a session's podium; they belong to another feature, so they are written by their columns. */
export async function insertPanelists(
  manager: EntityManager,
  { meeting, session, accessOf }: Podium,
  panelists: readonly PanelistDefinition[],
): Promise<void> {
  for (const [index, { name, organisation, group, attendance, picture }] of panelists.entries()) {
    const id = randomUUID();
    await manager.query(
      `INSERT INTO panelist (id, meeting_id, session_id, access_id, name, organisation, group_id, attendance,
         position, revision) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        id,
        meeting,
        session,
        accessOf.get(name),
        name,
        organisation,
        group,
        attendance,
        index + 1,
        firstRevision,
      ],
    );
    if (picture) await insertPicture(manager, { meeting, panelist: id }, picture);
  }
}

async function insertPicture(
  manager: EntityManager,
  { meeting, panelist }: { meeting: string; panelist: string },
  picture: PictureDefinition,
): Promise<void> {
  const { type, bytes, hash } = pictureFields(picture);
  await manager.query(
    'INSERT INTO panelist_picture (panelist_id, meeting_id, type, bytes, hash) VALUES ($1, $2, $3, $4, $5)',
    [panelist, meeting, type, bytes, hash],
  );
}
