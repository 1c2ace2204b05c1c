import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { CommandName, Output, Sent, ThingKind, View } from '@miteinander/shared/contract';
import type { Delta, Goodbye, Hello, Presence } from '@miteinander/shared/wire/delta';
import type { ErrorCode, WireError } from '@miteinander/shared/wire/errors';
import type { Handshake } from '@miteinander/shared/wire/handshake';
import type { Reply } from '@miteinander/shared/wire/reply';
import { io, type Socket } from 'socket.io-client';
import { Asking } from './asking.ts';
import { cleanUp } from './clean-up.ts';
import { environment } from './environment.ts';
import { type Expected, fits } from './fits.ts';
import { Followed } from './followed.ts';
import { type Patience, until } from './until.ts';

/** The answers of a server that has not decided. */
const undecided = new Set<ErrorCode>(['busy', 'unavailable']);

export interface SendOptions extends Patience {
  /** the same id again is the same command again */
  id?: string;
}

export interface ClientOptions {
  /** how failures call it */
  name: string;
  credentials: Handshake;
  url?: string;
  /** of the request that opens the connection */
  headers?: Record<string, string>;
}

/**
 * Speaks the protocol as it is written down, over a socket of its own, and remembers everything it was sent:
 * every delta with its time, and every byte.
 */
export class Client {
  readonly name: string;
  readonly live = new Followed((channel, streams) => this.subscribe(channel, streams));
  readonly presence: Presence[] = [];
  readonly goodbyes: Goodbye[] = [];
  readonly hellos: Hello[] = [];
  /** every packet of every connection, as text */
  readonly bytes: string[] = [];
  credentials: Handshake;
  readonly socket: Socket;
  private readonly asking: Asking;
  private clockOffsetMs = 0;
  private isClosed = false;

  private constructor({ name, credentials, url = environment().url, headers = {} }: ClientOptions) {
    this.name = name;
    this.credentials = credentials;
    this.socket = io(url, {
      transports: ['websocket'],
      extraHeaders: headers,
      forceNew: true,
      reconnectionDelay: 50,
      reconnectionDelayMax: 300,
      auth: (give) => give(this.credentials),
    });
    this.asking = new Asking(name, this.socket);
    this.record();
  }

  /** Connects and waits until the server has said whom it takes us for. */
  static async connect(options: ClientOptions): Promise<Client> {
    const client = new Client(options);
    cleanUp(() => client.close());
    await until(`${client.name} is greeted`, () => client.hellos.length > 0);
    return client;
  }

  get hello(): Hello {
    return this.hellos.at(-1)!;
  }

  /** The server's clock, as a page knows it since the last greeting; milliseconds since 1970. */
  now(): number {
    return Date.now() + this.clockOffsetMs;
  }

  /** Sends a command and gives whatever was answered. */
  send<Name extends CommandName>(
    name: Name,
    input: Sent<Name>,
    { id = randomUUID(), ...patience }: SendOptions = {},
  ): Promise<Reply<Output<Name>>> {
    return this.sendRaw({ id, name, input }, patience) as Promise<Reply<Output<Name>>>;
  }

  /** Waits as long as it is told to and sends the same again. */
  async sendPatiently(message: unknown): Promise<Reply<unknown>> {
    for (;;) {
      const reply = await this.sendRaw(message);
      if (reply.ok || reply.error.kind !== 'retry') return reply;
      await pause(reply.error.retryAfterMs);
    }
  }

  /** Sends anything in a `command` message, also nothing. */
  sendRaw(message: unknown, { within = 20_000 }: Patience = {}): Promise<Reply<unknown>> {
    return new Promise((resolve, reject) => {
      this.asking.ask(message, within, (error, reply) => (error ? reject(error) : resolve(reply!)));
    });
  }

  /** What the server decides; asks again while it or its database is busy, as a page does. */
  async outcome<Name extends CommandName>(
    name: Name,
    input: Sent<Name>,
    { id = randomUUID(), within = 20_000 }: SendOptions = {},
  ): Promise<Reply<Output<Name>>> {
    const deadline = performance.now() + within;
    const reply = await this.send(name, input, { id, within });
    if (reply.ok) return reply;
    const again = { id, within: deadline - performance.now() - (reply.error.retryAfterMs ?? 0) };
    if (!undecided.has(reply.error.code) || again.within <= 0) return reply;
    await pause(reply.error.retryAfterMs);
    return this.outcome(name, input, again);
  }

  /** A server that is busy, or whose database is, is asked again with the same id, as every page does. */
  async expectOk<Name extends CommandName>(
    name: Name,
    input: Sent<Name>,
    options?: SendOptions,
  ): Promise<Output<Name>> {
    const reply = await this.outcome(name, input, options);
    if (reply.ok) return reply.data;
    throw new Error(`${this.name} was refused ${name}: ${JSON.stringify(reply.error)}`);
  }

  /** What was decided, not that it could not be decided at once; unless just that is expected. */
  async expectRefused<Name extends CommandName>(
    code: ErrorCode,
    name: Name,
    input: Sent<Name>,
    options?: SendOptions,
  ): Promise<WireError> {
    const asked = undecided.has(code) ? this.send(name, input, options) : this.outcome(name, input, options);
    const reply = await asked;
    if (!reply.ok && reply.error.code === code) return reply.error;
    throw new Error(`${this.name} expected ${code} for ${name} and got ${JSON.stringify(reply)}`);
  }

  /** Keeps streams of a channel up to date from now on, over every reconnection. */
  async watch(channel: string, ...streams: string[]): Promise<void> {
    this.live.add(channel, streams);
    await this.subscribe(channel, streams);
  }

  /** The things of a kind, as a page would show them: what is one's own before what is everybody's. */
  views<Kind extends ThingKind>(kind: Kind): View<Kind>[] {
    return this.live.views(kind) as View<Kind>[];
  }

  /** Waits until a thing looks as expected, if only between two deltas, and gives it. */
  async sees<Kind extends ThingKind>(
    kind: Kind,
    expected: Expected<View<Kind>>,
    patience?: Patience,
  ): Promise<View<Kind>> {
    const look = () => this.views(kind).find((view) => fits(view, expected));
    let passing: View<Kind> | undefined;
    const stop = this.live.afterEach(() => {
      try {
        passing ??= look();
      } catch {
        // What cannot be asked of things between two deltas is asked again, and then may fail.
      }
    });
    return until(`${this.name} sees ${kind} ${describe(expected)}`, () => look() ?? passing, patience)
      .catch((error: Error) => {
        throw new Error(`${error.message}\nthere are: ${JSON.stringify(this.views(kind), null, 1)}`);
      })
      .finally(stop);
  }

  /** Waits until no thing looks like this (any more). */
  async seesNo<Kind extends ThingKind>(
    kind: Kind,
    expected: Expected<View<Kind>>,
    patience?: Patience,
  ): Promise<void> {
    const look = () => !this.views(kind).some((view) => fits(view, expected));
    await until(`${this.name} sees no ${kind} ${describe(expected)}`, look, patience);
  }

  /** Waits until the stream has got to a revision. */
  async reaches(channel: string, revision: number, patience?: Patience): Promise<void> {
    await until(
      `${this.name} reaches revision ${revision}`,
      () => this.live.isAt(channel, revision),
      patience,
    );
  }

  /** Cuts the connection as a dead zone does, and waits until it is back and up to date. */
  async losesConnection(): Promise<void> {
    const greeted = this.hellos.length;
    this.webSocket()!.terminate();
    await this.isBack(greeted);
  }

  /** Waits for a greeting after the first `greeted` ones, and for its subscriptions to be answered. */
  async isBack(greeted: number, patience?: Patience): Promise<void> {
    const look = () => this.hellos.length > greeted && this.live.isAnswered;
    await until(`${this.name} is back`, look, patience);
  }

  /** Waits for the server to ask whether we are still there, and is answered. */
  async isAskedForLife(): Promise<void> {
    await new Promise<void>((resolve) => this.socket.io.once('ping', () => resolve()));
  }

  /** Leaves what comes from now on in the network, as a phone does that cannot keep up. */
  stopsReading(): void {
    this.webSocket()!.pause();
  }

  readsAgain(): void {
    this.webSocket()!.resume();
  }

  close(): void {
    this.isClosed = true;
    this.asking.close();
    // A socket that does not read would wait for the other side for half a minute.
    const webSocket = this.webSocket();
    this.socket.disconnect();
    webSocket?.terminate();
  }

  /** What lies below the client of socket.io, which has no words for bad luck. */
  private webSocket(): { pause(): void; resume(): void; terminate(): void } | undefined {
    const engine = this.socket.io.engine as unknown as { transport?: { ws: never } } | undefined;
    return engine?.transport?.ws;
  }

  private record(): void {
    this.socket.io.on('open', () => {
      this.socket.io.engine.on('packet', ({ data }: { data?: unknown }) => {
        if (typeof data === 'string') this.bytes.push(data);
      });
    });
    this.socket.on('hello', (hello: Hello) => {
      this.hellos.push(hello);
      this.clockOffsetMs = -Infinity;
      this.hears(hello.now);
      this.live.resubscribe();
    });
    // Answered, but not looked up, since the database is busy: socket.io leaves trying again to us, as to a page.
    this.socket.on('connect_error', () => {
      if (!this.socket.active) setTimeout(() => !this.isClosed && this.socket.connect(), 300).unref();
    });
    this.socket.on('delta', (delta: Delta) => {
      this.hears(delta.at);
      this.live.receive(delta);
    });
    this.socket.on('presence', (presence: Presence) => this.presence.push(presence));
    this.socket.on('goodbye', (goodbye: Goodbye) => this.goodbyes.push(goodbye));
  }

  /** What is read late tells too early a time, never too late a one. */
  private hears(serverMs: number): void {
    this.clockOffsetMs = Math.max(this.clockOffsetMs, serverMs - Date.now());
  }

  /** Takes the answer in before anything else can arrive: a later turn would see the next delta first. */
  private subscribe(channel: string, streams: readonly string[]): Promise<void> {
    return new Promise((resolve, reject) => {
      const ask = () => {
        const input = this.live.subscription(channel, streams);
        const command = { id: randomUUID(), name: 'live:subscribe', input };
        this.asking.ask(command, 20_000, (error, reply) => {
          if (error) return reject(error);
          if (reply!.ok) {
            this.live.hearsAnswer(channel, streams);
            const deltas = reply!.data as Output<'live:subscribe'>;
            for (const delta of deltas) if (delta) this.live.receive(delta);
            const denied = streams.filter((_, index) => deltas[index] === null);
            if (denied.length === 0) return resolve();
            return reject(new Error(`${this.name} may not watch ${denied.join()}`));
          }
          const refused = reply!.error;
          if (refused.kind === 'retry') return void setTimeout(ask, refused.retryAfterMs);
          return reject(new Error(`${this.name} may not watch: ${JSON.stringify(refused)}`));
        });
      };
      ask();
    });
  }
}

function describe(expected: unknown): string {
  return typeof expected === 'function' ? String(expected) : JSON.stringify(expected);
}
