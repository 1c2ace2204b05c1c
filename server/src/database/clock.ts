import { believed, measured, type Offset } from './clock.rules.ts';
import type { Database } from './database.ts';

const everyMs = 30_000;
/** The first answers come from connections that are only just opened. */
const atStart = 3;

/** The database's time, as far as this process knows it: its own, corrected twice a minute. */
export class Clock {
  private offset: Offset | null = null;
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly database: Database) {}

  /** milliseconds since 1970 by the database's clock */
  readonly now = (): number => Math.round(Date.now() + (this.offset?.offsetMs ?? 0));

  async start(): Promise<void> {
    for (let time = 0; time < atStart; time += 1) await this.correct();
    this.timer = setInterval(() => void this.correct().catch(() => undefined), everyMs).unref();
  }

  stop(): void {
    clearInterval(this.timer);
  }

  private async correct(): Promise<void> {
    const before = Date.now();
    const [row] = await this.database.query<{ now: number }>(
      'SELECT (extract(epoch FROM clock_timestamp()) * 1000)::float8 AS now',
    );
    if (!row) return;
    const fresh = { ...measured(row.now, before, Date.now()), at: performance.now() };
    this.offset = believed(this.offset, fresh);
  }
}
