import type { Database } from './database.ts';

const everyMs = 30_000;

/** The database's time, as far as this process knows it: its own, corrected twice a minute. */
export class Clock {
  private offsetMs = 0;
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly database: Database) {}

  /** milliseconds since 1970 by the database's clock */
  readonly now = (): number => Math.round(Date.now() + this.offsetMs);

  async start(): Promise<void> {
    await this.correct();
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
    if (row) this.offsetMs = row.now - (before + Date.now()) / 2;
  }
}
