import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { CommandName, Output, Sent } from '@miteinander/shared/contract';
import type { Delta } from '@miteinander/shared/wire/delta';
import type { Handshake } from '@miteinander/shared/wire/handshake';
import type { Reply } from '@miteinander/shared/wire/reply';
import { Line } from './line.ts';
import { outcomeOf, waitAfter } from './outcome.ts';
import type { Outcome, PersonRecord, SentCommand } from './records.ts';
import { Watch } from './watch.ts';

export interface Identity {
  name: string;
  role: PersonRecord['role'];
  id: string;
  who: Handshake;
  url: string;
}

/** How a message is sent: the same again after so long, and again until it is answered. */
interface Delivery {
  copiesAfterMs: readonly number[];
  persists: boolean;
}

const lookAgainMs = 25;

/** Somebody with a connection that comes back, who keeps a record of everything. */
export class Person {
  readonly record: PersonRecord;
  readonly watch: Watch;
  /** messages whose answer is awaited, or that will be sent */
  open = 0;
  private readonly line: Line;
  private connection = 0;
  private isGone = false;

  constructor(readonly identity: Identity) {
    const { name, role, id, url, who } = identity;
    this.watch = new Watch((channel, streams) => this.subscribe(channel, streams));
    this.record = { name, role, id, commands: [], heard: this.watch.heard, problems: [] };
    this.line = new Line(url, who, {
      greeted: (hello, connection) => {
        this.connection = connection;
        if (hello.id !== id) this.record.problems.push(`was taken for ${hello.role} ${hello.id}`);
        this.watch.askForAll();
      },
      event: (event, json, connection) => {
        if (event === 'delta') this.watch.pushed(connection, JSON.parse(json) as Delta);
      },
    });
  }

  get isUp(): boolean {
    return this.line.isUp;
  }

  /** Every stream that is followed was answered on this connection. */
  get isInformed(): boolean {
    return this.watch.isAnsweredOn(this.connection);
  }

  /** Sends a command under an id of its own, as often and as late as is planned; gives what came of the first. */
  async send<Name extends CommandName>(name: Name, input: Sent<Name>, plan: Delivery): Promise<Outcome> {
    const { record } = this;
    const actor = `${record.role}:${record.id}`;
    const command: SentCommand = { person: record.name, actor, id: randomUUID(), name, input, sendings: [] };
    record.commands.push(command);
    for (const ms of plan.copiesAfterMs) void this.afterwards(ms, command);
    return this.deliver(command, plan.persists);
  }

  close(): Promise<void> {
    this.isGone = true;
    return this.line.close();
  }

  private async afterwards(ms: number, command: SentCommand): Promise<void> {
    this.open += 1;
    await pause(ms);
    await this.once(command);
    this.open -= 1;
  }

  /** Until it is answered for good, or, for whoever does not persist, once. */
  private async deliver(command: SentCommand, persists: boolean): Promise<Outcome> {
    this.open += 1;
    try {
      for (;;) {
        while (!this.isUp && !this.isGone) await pause(lookAgainMs);
        const { outcome, reply } = await this.once(command);
        const waitMs = waitAfter(reply);
        if (waitMs === null || !persists || this.isGone) return outcome;
        await pause(Math.min(waitMs, 400));
      }
    } finally {
      this.open -= 1;
    }
  }

  private async once(command: SentCommand): Promise<{ outcome: Outcome; reply: Reply<unknown> | null }> {
    const atMs = performance.now();
    const reply = await new Promise<Reply<unknown> | null>((resolve) =>
      this.line.ask(command.name, command.input as never, command.id, resolve),
    );
    const outcome = outcomeOf(reply);
    if (reply?.ok === false && reply.error.code === 'internal')
      this.record.problems.push(`${command.name} was answered internal, ${reply.error.reference}`);
    command.sendings.push({ atMs, answeredAtMs: performance.now(), outcome });
    return { outcome, reply };
  }

  /** The answer is taken in before anything that came after it. */
  private subscribe(channel: string, streams: readonly string[]): void {
    const { connection } = this;
    this.line.ask('live:subscribe', this.watch.subscription(channel, streams), randomUUID(), (reply) => {
      // A new connection asks for everything anew.
      if (!reply || connection !== this.connection) return;
      const followed = streams.map((stream) => ({ channel, stream }));
      if (reply.ok) return this.watch.answered(connection, followed, reply.data as Output<'live:subscribe'>);
      const waitMs = waitAfter(reply);
      if (waitMs === null) this.record.problems.push(`may not watch ${streams.join()}: ${reply.error.code}`);
      else
        setTimeout(
          () => {
            if (connection === this.connection) this.subscribe(channel, streams);
          },
          Math.min(waitMs, 400),
        );
    });
  }
}
