import { setTimeout as pause } from 'node:timers/promises';
import type { View } from '@miteinander/shared/contract';
import {
  type PlannedSitter,
  type PlannedSitting,
  statementWord,
  type WritingAction,
} from '../schedule/tables.ts';
import { atTheirTimes } from './at-their-times.ts';
import { type Identity, Person } from './person.ts';
import type { Place } from './place.ts';

/**
 * From the beginning on. Long, because on a busy machine the tables are late; once they are over nobody waits for
 * anything there.
 */
const patienceMs = 7000;
const lookAgainMs = 25;

/** Somebody with a phone at a round table, who also writes down what is said while nobody else does. */
export class Sitter {
  readonly person: Person;
  private table: string | null = null;
  private said = 0;
  private patientUntil = 0;

  constructor(
    identity: Identity,
    private readonly place: Place,
    private readonly plan: PlannedSitter,
  ) {
    this.person = new Person(identity);
    for (const channel of [place.meeting, place.session])
      this.person.watch.add(channel, ['attendee', `person:${identity.id}`]);
    this.person.watch.changed = () => this.followSeat();
  }

  async play(): Promise<void> {
    this.patientUntil = performance.now() + patienceMs;
    await atTheirTimes(this.plan.sittings, (planned) => this.act(planned));
  }

  private async act(planned: PlannedSitting): Promise<void> {
    const { session } = this.place;
    switch (planned.action) {
      case 'sit': {
        const tables = await this.awaited(() => this.tables);
        const table = tables[planned.pick % tables.length]?.id;
        if (table !== undefined) await this.person.send('table:sit', { session, table }, planned);
        return;
      }
      case 'leave':
        await this.person.send('table:leave', { session }, planned);
        return;
      case 'take-notes':
      case 'hand-back':
      case 'help': {
        if ((await this.awaited(() => this.seats)).length === 0) return;
        const name = planned.action === 'help' ? 'table:call-help' : 'table:take-notes';
        const isOn = planned.action === 'help' ? planned.pick % 3 > 0 : planned.action === 'take-notes';
        await this.person.send(name, { session, isOn }, planned);
        return;
      }
      default:
        return this.write(planned.action, planned);
    }
  }

  private async write(action: WritingAction, planned: PlannedSitting): Promise<void> {
    const { session } = this.place;
    if ((await this.awaited(() => this.writing)).length === 0) return;
    if (action === 'state') {
      await this.person.send('table:state', { session, text: this.wording('sagt') }, planned);
      return;
    }
    const all = await this.awaited(() => this.statements);
    const one = all[planned.pick % all.length];
    if (!one) return;
    const of = { session, statement: one.id, expects: one.revision! };
    if (action === 'reword')
      await this.person.send('table:reword', { ...of, text: this.wording('meint') }, planned);
    else if (action === 'take-out') await this.person.send('table:take-out', { ...of, isOut: true }, planned);
    else {
      const others = all.filter(({ id }) => id !== one.id);
      const before = others[Math.floor(planned.pick / 7) % (others.length + 1)]?.id ?? null;
      await this.person.send('table:move-statement', { ...of, before }, planned);
    }
  }

  private wording(verb: string): string {
    return `${statementWord}: ${this.person.record.name} ${verb} ${(this.said += 1)}`;
  }

  /** As a phone does: the table at which it sits is watched, and no other. */
  private followSeat(): void {
    const table = this.seats[0]?.table ?? null;
    if (table === this.table) return;
    const { watch } = this.person;
    if (this.table !== null) watch.drop(this.place.session, `table:${this.table}`);
    this.table = table;
    if (table !== null) watch.add(this.place.session, [`table:${table}`]);
  }

  private get seats() {
    return this.views<View<'seats'>>(`person:${this.person.identity.id}`, 'seats');
  }

  /** Of one's own attendance, most of the time. */
  private get tables() {
    const all = this.views<View<'tables'>>('attendee', 'tables').filter(
      ({ attendance, number }) => attendance === this.plan.attendance || number === 3,
    );
    return this.isIn(['choosing', 'working']) ? all : [];
  }

  /** The seat, while this person may write. */
  private get writing() {
    return this.isIn(['working']) ? this.seats.filter(({ isScribe }) => isScribe) : [];
  }

  private get statements() {
    return this.table === null ? [] : this.views<View<'statements'>>(`table:${this.table}`, 'statements');
  }

  private isIn(states: readonly View<'rounds'>['state'][]): boolean {
    return this.views<View<'rounds'>>('attendee', 'rounds').some(({ state }) => states.includes(state));
  }

  private views<Thing>(stream: string, kind: string): Thing[] {
    return this.person.watch.views<Thing>(this.place.session, stream, kind);
  }

  /** Waits a while for something to do it with; without it there is nothing. */
  private async awaited<Thing>(among: () => readonly Thing[]): Promise<readonly Thing[]> {
    for (;;) {
      const things = among();
      if (things.length > 0 || this.isIn(['harvest']) || performance.now() > this.patientUntil) return things;
      await pause(lookAgainMs);
    }
  }
}
