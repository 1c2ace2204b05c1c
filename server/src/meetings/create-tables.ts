import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { firstRevision } from './create-programme.ts';
import type { TableDefinition } from './meeting-definition.ts';

/** The round tables of a session; they belong to another feature, so they are written by their columns. */
export async function insertTables(
  manager: EntityManager,
  { meeting, session }: { meeting: string; session: string },
  tables: readonly TableDefinition[],
): Promise<void> {
  for (const { number, name, attendance, link, question, places } of tables)
    await manager.query(
      `INSERT INTO round_table (id, meeting_id, session_id, number, name, attendance, link, question, places, stamp)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        randomUUID(),
        meeting,
        session,
        number,
        name,
        attendance,
        link,
        JSON.stringify(question),
        places,
        firstRevision,
      ],
    );
}
