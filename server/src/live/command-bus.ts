import { randomUUID } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { type CommandName, commands, type Input, type Output } from '@miteinander/shared/contract';
import { type CommandContract, Envelope, maxCommandBytes } from '@miteinander/shared/wire/command';
import { Refusal, wireError } from '@miteinander/shared/wire/errors';
import type { Reply } from '@miteinander/shared/wire/reply';
import type { z } from 'zod';
import { refusalOf } from '../database/database-errors.ts';
import { Metrics } from '../metrics/metrics.ts';
import type { Actor } from './actor.ts';
import { type Change, type ChannelTx, ChannelWriter, type Written } from './channel-writer.ts';
import { type LoggedCommand, loggedCommand } from './command-log.ts';
import { Commands, Handles } from './decorators.ts';
import { Limits } from './limits.ts';
import type { Watcher } from './watcher.ts';

/** A command that passed every check, as its handler gets it. */
export interface Call<Name extends CommandName> {
  actor: Actor;
  /** the actor's meeting; handlers for guests do not use it */
  meeting: string;
  input: Input<Name>;
  /** the connection it came over */
  watcher: Watcher;
  /** as the log knows it, if it is one that writes */
  command?: LoggedCommand;
  /** `channel.write` for this command: by this actor, logged under this id */
  write: <Data>(
    channels: readonly string[],
    change: (tx: ChannelTx) => Promise<Change<Data>>,
  ) => Promise<Written<Data>>;
}

/** What a handler answers; `revision` only after a write. */
export type Answer<Name extends CommandName> = Promise<{
  data: Output<Name> | JsonText;
  revision?: number | undefined;
}>;

/** Data of an answer that is JSON already. */
export class JsonText {
  constructor(readonly text: string) {}
}

type Answered = Promise<{ data: unknown; revision?: number | undefined }>;
/** What came in a `command` message, and how long it was, where that is known. */
interface Sent {
  message: unknown;
  characters?: number | undefined;
}

type Handler = (call: Call<CommandName>) => Answered;

/** How often one connection may say anything at all. */
const flood = { perSecond: 40, burst: 150 };

/** One dispatch table for every command: envelope, role, limit, validation, handler, answer. */
@Injectable()
export class CommandBus {
  private readonly handlers = new Map<CommandName, Handler>();
  private readonly limits = new Limits();
  private readonly log = new Logger(CommandBus.name);
  private isDraining = false;
  private running = 0;

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly channel: ChannelWriter,
    private readonly metrics: Metrics,
  ) {}

  /** Fills the dispatch table; a command without a handler stops the start. */
  discover(): void {
    for (const provider of this.discovery.getProviders({ metadataKey: Commands.KEY })) {
      for (const key of Object.getOwnPropertyNames(Object.getPrototypeOf(provider.instance))) {
        const name = this.discovery.getMetadataByDecorator(Handles, provider, key);
        if (name) this.handlers.set(name, provider.instance[key].bind(provider.instance));
      }
    }
    const missing = Object.keys(commands).filter((name) => !this.handlers.has(name as CommandName));
    this.metrics.knowCommands(this.handlers.keys());
    if (missing.length > 0) throw new Error(`No handler for ${missing.join(', ')}`);
  }

  /** From now on every command is answered `restarting`. */
  drain(): void {
    this.isDraining = true;
  }

  get isIdle(): boolean {
    return this.running === 0;
  }

  /** Answers whatever was sent in a `command` message, once, with a `Reply` as JSON. Never throws. */
  handle(watcher: Watcher, sent: Sent, answer: (json: string) => void): void {
    this.running += 1;
    watcher.asks();
    // What waits for a batch of votes keeps as little as it can: no more than the name.
    const name = nameOf(sent.message);
    const accept = ({ data, revision }: Awaited<Answered>) => {
      const reply = accepted(data, revision);
      answer(reply);
      this.ended(watcher, name, 'ok');
    };
    const refuse = (error: unknown) => {
      const refused = this.explain(error, name);
      answer(JSON.stringify({ ok: false, error: refused } satisfies Reply<unknown>));
      this.ended(watcher, name, refused.code);
    };
    try {
      this.dispatch(watcher, sent).then(accept, refuse);
    } catch (error) {
      refuse(error);
    }
  }

  private ended(watcher: Watcher, name: string | undefined, result: string): void {
    this.running -= 1;
    this.metrics.command(name, result);
    watcher.isAnswered();
  }

  private dispatch(watcher: Watcher, { message, characters = Infinity }: Sent): Answered {
    if (this.isDraining)
      throw new Refusal('restarting', { retryAfterMs: 500 + Math.floor(Math.random() * 1500) });
    const now = performance.now();
    pace(watcher.flood.take(flood, now));
    const envelope = Envelope.safeParse(message);
    if (!envelope.success) throw new Refusal('malformed');
    const { id, name, input } = envelope.data;
    if (!Object.hasOwn(commands, name)) throw new Refusal('unknown-command');
    const contract: CommandContract = commands[name as CommandName];
    const { actor } = watcher;
    if (!contract.by.includes(actor.role))
      throw new Refusal(actor.role === 'guest' ? 'not-signed-in' : 'forbidden');
    pace(this.limits.take(actor.id ?? watcher.id, name, contract.limit, now));
    const call = { id, name, input: validated(contract, input, characters) };
    return this.handlers.get(name as CommandName)!(this.call(watcher, call, contract));
  }

  private call(
    watcher: Watcher,
    command: { id: string; name: string; input: unknown },
    contract: CommandContract,
  ): Call<CommandName> {
    const { actor } = watcher;
    const meeting = actor.meeting ?? '';
    const logged = contract.kind === 'write' ? { command: loggedCommand(actor, command) } : {};
    return {
      actor,
      meeting,
      input: command.input as Input<CommandName>,
      watcher,
      ...logged,
      write: (channels, change) => this.channel.write({ meeting, channels, actor, ...logged }, change),
    };
  }

  private explain(error: unknown, name: string | undefined) {
    const refusal = error instanceof Refusal ? error : refusalOf(error);
    if (refusal) return wireError(refusal.code, refusal.details);
    const reference = randomUUID().slice(0, 8);
    const command = name !== undefined && Object.hasOwn(commands, name) ? name : '?';
    this.log.error({ message: 'A command failed', command, reference, err: error });
    return wireError('internal', { reference });
  }
}

function nameOf(message: unknown): string | undefined {
  const name = (message as { name?: unknown } | null | undefined)?.name;
  return typeof name === 'string' ? name : undefined;
}

/** The JSON of a `Reply`. */
function accepted(data: unknown, revision: number | undefined): string {
  if (data instanceof JsonText) return `{"ok":true,"data":${data.text}}`;
  return JSON.stringify(
    (revision === undefined ? { ok: true, data } : { ok: true, data, revision }) satisfies Reply<unknown>,
  );
}

function pace(retryAfterMs: number): void {
  if (retryAfterMs > 0) throw new Refusal('slow-down', { retryAfterMs });
}

/** Measured only if the message as a whole is long enough; a character has at most three bytes. */
function validated(contract: CommandContract, input: unknown, characters: number): unknown {
  if (characters * 3 > maxCommandBytes && bytesOf(input) > maxCommandBytes) throw new Refusal('too-large');
  const parsed = contract.input.safeParse(input);
  if (!parsed.success) throw new Refusal('invalid', { issues: issuesOf(parsed.error) });
  return parsed.data;
}

/** Size as JSON; what is nested too deeply to be written down is too large. */
function bytesOf(input: unknown): number {
  try {
    return Buffer.byteLength(JSON.stringify(input) ?? '');
  } catch {
    return Infinity;
  }
}

/** Where and what, without echoing what was sent. */
function issuesOf(error: z.ZodError): { path: string; message: string }[] {
  return error.issues.slice(0, 10).map((issue) => ({
    path: issue.path.join('.').slice(0, 100),
    message: issue.code === 'custom' ? issue.message : issue.code,
  }));
}
