/**
 * A backup is one gzip file: a line of JSON that says what follows, the rows of one table after the other as
 * PostgreSQL's COPY writes them, each table ended by a line `\.`, and a line of JSON with the number of rows and
 * the SHA-256 of everything before it. `zcat` shows it.
 */
import { z } from 'zod';

export const formatVersion = 1;

/** Names become part of statements. */
const Name = z.string().regex(/^[a-z][a-z0-9_]{0,62}$/);

export const Header = z.object({
  format: z.literal('miteinander-backup'),
  version: z.number().int().positive(),
  /** the moment that everything in it belongs to */
  at: z.iso.datetime(),
  /** the names of the migrations that made the tables, the oldest first */
  migrations: z.array(z.string()).min(1),
  /** tells whether links go on working, without telling the secret that signs them */
  secretMark: z.string(),
  /** in an order in which they can be filled */
  tables: z.array(z.object({ name: Name, columns: z.array(Name).min(1) })).min(1),
});
export type Header = z.infer<typeof Header>;

export const Trailer = z.object({
  rows: z.record(Name, z.number().int().nonnegative()),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type Trailer = z.infer<typeof Trailer>;

export type BackupTable = Header['tables'][number];

/** What stands behind the last row of a table; a row never looks like this. */
export const endOfTable = '\\.\n';

const newline = 0x0a;

/** A row is a line: COPY writes the line ends inside of a value as `\n`. */
export function countLines(rows: Buffer): number {
  let count = 0;
  for (let at = rows.indexOf(newline); at >= 0; at = rows.indexOf(newline, at + 1)) count += 1;
  return count;
}
