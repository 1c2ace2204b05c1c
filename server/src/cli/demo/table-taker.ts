import type { View } from '@miteinander/shared/contract';
import type { Person } from './crowd.ts';
import { sayingAt, tableFor } from './sitting.ts';
import type { Wire } from './wire.ts';

/** What one simulated person sees of round tables. */
export interface Tables {
  round: View<'rounds'> | undefined;
  tables: readonly View<'tables'>[];
  seat: View<'seats'> | undefined;
}

const nobodyWritesMs = 15_000;
const writesEveryMs = 25_000;

/** What one simulated person does at round tables: sits down, writes if nobody else does, and writes things down. */
export class TableTaker {
  private session: string | null = null;
  private seen: Tables = { round: undefined, tables: [], seat: undefined };
  private next: NodeJS.Timeout | undefined;
  private written = 0;

  constructor(
    private readonly wire: Wire,
    private readonly person: Person,
    private readonly doings: { statements: number },
  ) {}

  enters(session: string | null): void {
    this.stop();
    this.session = session;
    this.written = 0;
  }

  sees(seen: Tables): void {
    this.seen = seen;
    if (this.next || this.session === null || this.delayMs() === null) return;
    this.next = setTimeout(() => void this.act(), this.delayMs()! * (0.5 + this.person.random()));
  }

  stop(): void {
    clearTimeout(this.next);
    this.next = undefined;
  }

  /** How long this person takes to do what there is to do now; null: nothing. */
  private delayMs(): number | null {
    const { round, tables, seat } = this.seen;
    const { attendance, thinksMs } = this.person;
    if (round?.state !== 'choosing' && round?.state !== 'working') return null;
    if (!seat) return tables.some((table) => table.attendance === attendance) ? thinksMs : null;
    if (round.state !== 'working') return null;
    if (seat.isScribe) return writesEveryMs;
    return tables.find(({ id }) => id === seat.table)?.hasScribe === false ? nobodyWritesMs : null;
  }

  private async act(): Promise<void> {
    await this.step();
    this.next = undefined;
    // Nothing new may come that would make this person go on.
    this.sees(this.seen);
  }

  private async step(): Promise<void> {
    const { session } = this;
    const { tables, seat } = this.seen;
    if (session === null) return;
    if (!seat) {
      const table = tableFor(tables, this.person);
      if (table !== null) await this.wire.send('table:sit', { session, table });
      return;
    }
    if (!seat.isScribe) return void (await this.wire.send('table:take-notes', { session, isOn: true }));
    const table = tables.find(({ id }) => id === seat.table);
    const text = table ? sayingAt(table, this.written) : null;
    if (text === null) return;
    this.written += 1;
    if ((await this.wire.send('table:state', { session, text })).ok) this.doings.statements += 1;
  }
}
