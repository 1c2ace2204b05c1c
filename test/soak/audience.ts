import { setTimeout as pause } from 'node:timers/promises';
import { CommonKnowledge } from '@miteinander/server/cli/load/common-knowledge';
import { Phone } from '@miteinander/server/cli/load/phone';
import { options } from './crew.ts';

interface Place {
  url: string;
  code: string;
  size: number;
}

/** How people are: shares of them. */
const voting = 0.85;
const changing = 0.1;
const losing = 0.02;
const remote = 0.35;
const leavingPerSecond = 50;
const awayMs = { least: 500, more: 4000 };

/** Many people who come, vote, change their minds, lose the network, and go. */
export class Audience {
  votes = 0;
  /** how often what went wrong */
  readonly errors: Record<string, number> = {};
  joined = 0;
  left = 0;
  reconnected = 0;
  private readonly phones = new Set<Phone>();
  /** in the middle of so many things: they do not leave now */
  private readonly busy = new Map<Phone, number>();
  private last: Promise<void> = Promise.resolve();
  private readonly knowledge = new CommonKnowledge();

  constructor(private readonly place: Place) {}

  get errorCount(): number {
    return Object.values(this.errors).reduce((sum, count) => sum + count, 0);
  }

  get size(): number {
    return this.phones.size;
  }

  /** So many come, one after the other within this time. */
  async come(count: number, withinMs: number): Promise<void> {
    const coming = Array.from({ length: count }, async (_, index) => {
      await pause((index / count) * withinMs);
      const phone = new Phone(Math.random() < remote ? 'remote' : 'hall', {
        ...this.place,
        knowledge: this.knowledge,
        sighted: () => undefined,
        dropped: () => this.wrong('a connection was lost'),
      });
      await phone.arrive();
      this.phones.add(phone);
      this.joined += 1;
    });
    await this.all(coming);
  }

  /** Most vote within this time; gives what was confirmed to them, option by option. */
  async vote(poll: string, withinMs: number): Promise<Record<string, number>> {
    const voters = [...this.phones].filter(() => Math.random() < voting);
    await this.all(voters.map((phone) => this.during(phone, () => this.cast(phone, poll, withinMs))));
    const cells: Record<string, number> = {};
    for (const phone of voters) {
      const answer = phone.votes.get(poll)?.answer;
      if (typeof answer === 'string') cells[answer] = (cells[answer] ?? 0) + 1;
      phone.votes.delete(poll);
    }
    return cells;
  }

  /** Some go, and as many others come. */
  turnOver(count: number): Promise<void> {
    return this.inTurn(() => this.exchange(count));
  }

  /** Everybody goes to another session, as people do: not in the same moment. Nobody comes in between. */
  moveTo(next: () => Promise<string>): Promise<void> {
    return this.inTurn(async () => this.moved(await next()));
  }

  private inTurn(work: () => Promise<void>): Promise<void> {
    this.last = this.last.then(work);
    return this.last;
  }

  private async exchange(count: number): Promise<void> {
    const going = [...this.phones].filter((phone) => !this.busy.has(phone)).slice(0, count);
    for (const phone of going) this.phones.delete(phone);
    await this.all(going.map((phone) => phone.leave()));
    this.left += going.length;
    await this.come(this.place.size - this.phones.size, 500);
  }

  /** The network of so large a share fails without a word. */
  async vanish(share: number): Promise<void> {
    const vanishing = [...this.phones].filter(() => Math.random() < share);
    await this.all(
      vanishing.map((phone) => this.during(phone, () => phone.vanish(awayMs.least + 1000 * Math.random()))),
    );
    this.reconnected += vanishing.length;
  }

  private async moved(session: string): Promise<void> {
    const going = [...this.phones].map((phone) =>
      this.during(phone, async () => {
        await pause(1000 * Math.random());
        await phone.attend(session);
      }),
    );
    await this.all(going);
  }

  /** All leave for good, one after the other. */
  async disperse(): Promise<void> {
    const all = [...this.phones];
    this.phones.clear();
    const leaving = all.map(async (phone, index) => {
      await pause((index / leavingPerSecond) * 1000);
      await phone.leave();
    });
    await this.all(leaving);
    this.left += all.length;
  }

  close(): void {
    for (const phone of this.phones) phone.close();
  }

  private async cast(phone: Phone, poll: string, withinMs: number): Promise<void> {
    await pause(Math.random() * withinMs);
    const choice = Math.floor(Math.random() * options.length);
    const casting = phone.vote(poll, options[choice]!);
    if (Math.random() < losing) {
      this.reconnected += 1;
      await phone.lose(awayMs.least + Math.random() * awayMs.more);
    }
    this.note(await casting);
    if (Math.random() < changing) this.note(await phone.vote(poll, options[(choice + 1) % options.length]!));
  }

  private note({ refused }: { refused: string | null }): void {
    if (refused === null) this.votes += 1;
    else this.wrong(`a vote was refused: ${refused}`);
  }

  private async during(phone: Phone, work: () => Promise<void>): Promise<void> {
    this.busy.set(phone, (this.busy.get(phone) ?? 0) + 1);
    try {
      await work();
    } finally {
      const left = this.busy.get(phone)! - 1;
      if (left === 0) this.busy.delete(phone);
      else this.busy.set(phone, left);
    }
  }

  private async all(works: readonly Promise<void>[]): Promise<void> {
    for (const done of await Promise.allSettled(works))
      if (done.status === 'rejected') this.wrong(String(done.reason));
  }

  private wrong(what: string): void {
    this.errors[what] = (this.errors[what] ?? 0) + 1;
  }
}
