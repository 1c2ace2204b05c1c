import type { Header } from './backup-format.ts';
import { BackupReader } from './backup-reader.ts';

export interface CheckedBackup {
  header: Header;
  /** by table */
  rows: Readonly<Record<string, number>>;
}

/** Reads a backup to its end and refuses one that is not whole. */
export async function checkBackup(file: string): Promise<CheckedBackup> {
  const { header, reader } = await BackupReader.open(file);
  for await (const { rows } of reader.tables(header)) for await (const _ of rows) continue;
  return { header, rows: reader.rows };
}
