import type { Rows } from '../checker/rows.ts';
import type { Slot } from './slot.ts';

type Salt = Rows['salts'][number];

const betweenMs = 120;

/** Keeps every salt it sees: they are deleted when a poll is archived, and the checker finds ballots by them. */
export class Salts {
  readonly all: Salt[] = [];
  private readonly timer: NodeJS.Timeout;

  constructor(
    private readonly slot: Slot,
    private readonly meeting: string,
  ) {
    this.timer = setInterval(() => void this.read().catch(() => undefined), betweenMs);
  }

  async read(): Promise<void> {
    const sql = 'SELECT family_id, salt FROM poll_salt WHERE meeting_id = $1';
    const found = await this.slot.query<Salt>(sql, [this.meeting]);
    const known = new Set(this.all.map(({ salt }) => salt.toString('hex')));
    this.all.push(...found.filter(({ salt }) => !known.has(salt.toString('hex'))));
  }

  stop(): void {
    clearInterval(this.timer);
  }
}
