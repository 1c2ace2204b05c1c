import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { StartError } from '../start-error.ts';
import { type BackupTable, countLines, endOfTable, formatVersion, Header, Trailer } from './backup-format.ts';

export interface FilledTable extends BackupTable {
  /** whole rows; has to be read to its end before the next table comes */
  rows: AsyncGenerator<Buffer>;
}

const newline = 0x0a;
const end = Buffer.from(endOfTable);
const endAfterRow = Buffer.from(`\n${endOfTable}`);

/** Reads a backup from its beginning to its end, once, and refuses it if anything of it is not as it was written. */
export class BackupReader {
  readonly rows: Record<string, number> = {};
  private buffered: Buffer = Buffer.alloc(0);
  private readonly hash = createHash('sha256');

  private constructor(
    private readonly file: string,
    private readonly chunks: AsyncIterator<Buffer>,
  ) {}

  static async open(file: string): Promise<{ header: Header; reader: BackupReader }> {
    const source = createReadStream(file);
    const unpacked = createGunzip();
    source.on('error', (error) => unpacked.destroy(error)).pipe(unpacked);
    unpacked.on('close', () => source.destroy());
    const reader = new BackupReader(file, unpacked[Symbol.asyncIterator]() as AsyncIterator<Buffer>);
    const header = Header.safeParse(json(await reader.line()));
    if (header.success && header.data.version <= formatVersion) return { header: header.data, reader };
    await reader.chunks.return?.();
    if (header.success)
      throw new StartError(`${file} was made by a newer version of Miteinander; restore it with that one.`);
    throw new StartError(`${file} is no backup of Miteinander, or its beginning is damaged.`);
  }

  /** Each table with its rows; at the end everything is compared with what was written down. */
  async *tables({ tables }: Header): AsyncGenerator<FilledTable> {
    try {
      for (const table of tables) {
        const rows = this.rowsOf(table.name);
        yield { ...table, rows };
        for await (const _ of rows) continue;
      }
      const sha256 = this.hash.copy().digest('hex');
      const trailer = Trailer.safeParse(json(await this.line()));
      if (!trailer.success || trailer.data.sha256 !== sha256 || !(await this.isAtEnd())) throw this.damaged();
      if (tables.some(({ name }) => trailer.data.rows[name] !== this.rows[name])) throw this.damaged();
    } finally {
      await this.chunks.return?.();
    }
  }

  private async *rowsOf(table: string): AsyncGenerator<Buffer> {
    this.rows[table] = 0;
    for (;;) {
      const whole = this.buffered.lastIndexOf(newline) + 1;
      if (whole === 0) {
        if (!(await this.more())) throw this.damaged();
        continue;
      }
      const isAtEnd = this.buffered.subarray(0, end.length).equals(end);
      const found = isAtEnd ? -1 : this.buffered.indexOf(endAfterRow);
      if (isAtEnd || found >= 0) {
        const rows = this.take(found + 1);
        this.take(end.length);
        this.rows[table] += countLines(rows);
        if (rows.length > 0) yield rows;
        return;
      }
      const rows = this.take(whole);
      this.rows[table] += countLines(rows);
      yield rows;
    }
  }

  private async line(): Promise<string> {
    for (;;) {
      const at = this.buffered.indexOf(newline);
      if (at >= 0) return this.take(at + 1).toString('utf8');
      if (!(await this.more())) return '';
    }
  }

  private take(bytes: number): Buffer {
    const taken = this.buffered.subarray(0, bytes);
    this.buffered = this.buffered.subarray(bytes);
    this.hash.update(taken);
    return taken;
  }

  private async isAtEnd(): Promise<boolean> {
    return this.buffered.length === 0 && !(await this.more());
  }

  /** False at the end of the file. */
  private async more(): Promise<boolean> {
    try {
      const { done, value } = await this.chunks.next();
      if (done) return false;
      this.buffered = this.buffered.length === 0 ? value : Buffer.concat([this.buffered, value]);
      return true;
    } catch (error) {
      const { code = '' } = error as NodeJS.ErrnoException;
      throw code.startsWith('Z_') ? this.damaged() : new StartError(`${this.file} cannot be read (${code}).`);
    }
  }

  private damaged(): StartError {
    return new StartError(`${this.file} is damaged or not complete; nothing was changed.`);
  }
}

function json(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
