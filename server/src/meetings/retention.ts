import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.ts';
import type { Query } from '../database/query.ts';

/** Deletes meetings, with everything of theirs, once their retention is over [P4]. */
@Injectable()
export class Retention {
  constructor(private readonly database: Database) {}

  /** The codes of the deleted meetings. */
  async deleteOld(): Promise<string[]> {
    return deleteExpired((sql) => this.database.source.query(sql));
  }
}

/** The same wherever; the codes of the deleted meetings. */
export async function deleteExpired(query: Query): Promise<string[]> {
  const rows = await query<{ code: string }>(
    `WITH gone AS (DELETE FROM meeting WHERE ends_at + make_interval(days => retention_days) < now() RETURNING code)
     SELECT code FROM gone`,
  );
  return rows.map((row) => row.code);
}
