import type { Query } from '../database/query.ts';
import { StartError } from '../start-error.ts';
import type { BackupTable } from './backup-format.ts';

/** The secrets that link ballots to devices: a copy of them would outlive their deletion [P2]. */
const leftOut = ['poll_salt'];

export interface DatabaseTable extends BackupTable {
  /** the columns of its primary key */
  key: string[];
  /** has to be filled after these */
  after: string[];
}

/** Every table of ours, in an order in which they can be filled; those that no backup holds too. */
export async function allTables(query: Query): Promise<DatabaseTable[]> {
  const tables = await query<DatabaseTable>(`
    SELECT c.relname AS name,
      ARRAY(SELECT a.attname::text FROM pg_attribute a
        WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
        ORDER BY a.attnum) AS columns,
      ARRAY(SELECT a.attname::text FROM pg_index i JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = ANY (i.indkey)
        WHERE i.indrelid = c.oid AND i.indisprimary ORDER BY array_position(i.indkey::int2[], a.attnum)) AS key,
      ARRAY(SELECT f.relname::text FROM pg_constraint r JOIN pg_class f ON f.oid = r.confrelid
        WHERE r.conrelid = c.oid AND r.contype = 'f' AND r.confrelid <> c.oid) AS after
    FROM pg_class c
    WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p') AND c.relname <> 'migrations'
    ORDER BY c.relname`);
  for (const { name, columns } of tables)
    // Every table of ours carries the meeting that it belongs to.
    if (name !== 'meeting' && !columns.includes('meeting_id'))
      throw new StartError(
        `The database holds a table "${name}" of another program; Miteinander needs its own.`,
      );
  return inOrder(tables);
}

/** What a backup holds. */
export function keptTables(tables: readonly DatabaseTable[]): DatabaseTable[] {
  return tables.filter(({ name }) => !leftOut.includes(name));
}

function inOrder(tables: readonly DatabaseTable[]): DatabaseTable[] {
  const ordered: DatabaseTable[] = [];
  const rest = new Set(tables);
  while (rest.size > 0) {
    const next = [...rest].find(({ after }) => [...rest].every(({ name }) => !after.includes(name)));
    if (!next) throw new Error('tables refer to each other in a circle');
    ordered.push(next);
    rest.delete(next);
  }
  return ordered;
}
