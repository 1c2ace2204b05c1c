import type { CommandName, Output, Sent } from '@miteinander/shared/contract';
import { contractHash } from '@miteinander/shared/contract-hash';
import type { Delta, Goodbye, Hello, Presence } from '@miteinander/shared/wire/delta';
import { wireError } from '@miteinander/shared/wire/errors';
import type { Reply } from '@miteinander/shared/wire/reply';
import { io, type Socket } from 'socket.io-client';
import { uuid } from './random.ts';
import { ServerClock } from './server-clock.ts';
import { type KeptPicture, LiveStore } from './store.ts';
import { Subscriptions } from './subscriptions.ts';

/** Who this page is. A guest can only look a meeting up and join it. */
export type Credentials =
  | { as: 'guest' }
  | { as: 'attendee'; token: string }
  | { as: 'moderator' | 'panelist' | 'display'; code: string; secret: string }
  /** a display that was introduced with a code */
  | { as: 'paired'; token: string };

export interface SendOptions {
  /** repeat a command with the id it had before, and it is not done twice */
  id?: string;
  /** after this long without an answer the reply is `unavailable`; 10 s unless set */
  timeoutMs?: number;
  /** errors of kind `retry` are given back at once: whoever asks sees to them */
  isOnce?: boolean;
}

/** The one connection of a page. It comes back by itself, for as long as the page lives. */
export interface Connection {
  store: LiveStore;
  /**
   * Sends a command and resolves with the server's reply; never rejects. While offline it waits for the
   * connection; errors of kind `retry` are repeated with the same id. When the time is up the reply is
   * `{ok: false, error: {code: 'unavailable', …}}`, and the command may or may not have been done.
   */
  send<Name extends CommandName>(
    name: Name,
    input: Sent<Name>,
    options?: SendOptions,
  ): Promise<Reply<Output<Name>>>;
  /** Keeps streams of a channel up to date until the returned function is called. */
  watch(channel: string, streams: readonly string[]): () => void;
  /** The server's clock; milliseconds since 1970. */
  now(): number;
  /**
   * Becomes somebody else. With `known` (from the reply to a join) the server has already taken the
   * connection for this person, and nothing is interrupted; without, the page connects anew and forgets all.
   */
  signIn(credentials: Credentials, known?: { id: string; meeting: string }): void;
  close(): void;
}

interface ServerMessages {
  hello(hello: Hello): void;
  delta(delta: Delta): void;
  presence(presence: Presence): void;
  goodbye(goodbye: Goodbye): void;
}

interface Command {
  id: string;
  name: CommandName;
  input: unknown;
}

interface ClientMessages {
  command(command: Command, reply: (reply: Reply<unknown>) => void): void;
}

/** How long one attempt waits for its acknowledgement before the same command is sent again. */
const attemptMs = 8_000;

/** Connects, and goes on from what an earlier visit has kept; the only place that touches the socket. */
export function connect(credentials: Credentials, remembered?: KeptPicture): Connection {
  return new SocketConnection(credentials, remembered);
}

class SocketConnection implements Connection {
  readonly store: LiveStore;
  readonly #clock = new ServerClock();
  readonly #socket: Socket<ServerMessages, ClientMessages>;
  readonly #subscriptions: Subscriptions;
  readonly #heartbeats: ReturnType<typeof setInterval>;
  readonly #waitingForHello = new Set<() => void>();
  #credentials: Credentials;
  #isGreeted = false;
  #isClosed = false;

  constructor(credentials: Credentials, remembered?: KeptPicture) {
    this.#credentials = credentials;
    this.store = new LiveStore(remembered);
    this.#subscriptions = new Subscriptions(this.store, {
      ask: (channel, streams, answered) =>
        this.#attempt<(Delta | null)[]>(
          { id: uuid(), name: 'live:subscribe', input: { channel, streams } },
          attemptMs,
          (reply) => {
            // The hello came while the page was still busy, and may have been read late.
            if (reply?.ok) for (const delta of reply.data) if (delta) this.#clock.hear(delta.at);
            answered(reply);
          },
        ),
      leave: (channel) => void this.send('live:unsubscribe', { channel }, { timeoutMs: 1_000 }),
    });
    this.#socket = io({
      auth: (give) => give({ ...this.#credentials, contract: contractHash }),
      // A proxy keeps long polling on one process by this value, not by address or cookie.
      query: { r: uuid() },
      transports: ['websocket', 'polling'],
      tryAllTransports: true,
      reconnectionDelayMax: 3_000,
    });
    this.#listen();
    this.#heartbeats = setInterval(() => this.#subscriptions.checkHeartbeats(), 5_000);
  }

  watch(channel: string, streams: readonly string[]): () => void {
    return this.#subscriptions.watch(channel, streams);
  }

  now(): number {
    return this.#clock.now();
  }

  async send<Name extends CommandName>(
    name: Name,
    input: Sent<Name>,
    { id = uuid(), timeoutMs = 10_000, isOnce = false }: SendOptions = {},
  ): Promise<Reply<Output<Name>>> {
    const deadline = Date.now() + timeoutMs;
    while (await this.#greetedBefore(deadline)) {
      const leftMs = deadline - Date.now();
      const reply = await new Promise<Reply<Output<Name>> | null>((resolve) => {
        this.#attempt({ id, name, input }, Math.min(leftMs, attemptMs), resolve);
      });
      if (reply === null) continue;
      if (reply.ok || isOnce || reply.error.kind !== 'retry') return reply;
      const pauseMs = reply.error.retryAfterMs ?? 1_000;
      if (Date.now() + pauseMs >= deadline) return reply;
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
    return { ok: false, error: wireError('unavailable', { retryAfterMs: 1_000 }) };
  }

  signIn(credentials: Credentials, known?: { id: string; meeting: string }): void {
    this.#credentials = credentials;
    const { hello } = this.store.getSnapshot();
    if (known && hello) {
      const { refused: _, ...greeting } = hello;
      this.store.update({ hello: { ...greeting, ...known, role: credentials.as }, status: 'online' });
      this.#subscriptions.resume();
      return;
    }
    this.#socket.disconnect();
    this.store.reset();
    this.#socket.connect();
  }

  close(): void {
    this.#isClosed = true;
    clearInterval(this.#heartbeats);
    this.#socket.disconnect();
  }

  #listen(): void {
    this.#socket.on('hello', (hello) => this.#greeted(hello));
    this.#socket.on('delta', (delta) => {
      this.#clock.hear(delta.at);
      this.#subscriptions.receive(delta);
    });
    this.#socket.on('presence', (presence) => this.store.setPresence(presence));
    this.#socket.on('goodbye', ({ retryAfterMs }) => this.#comeBackIn(retryAfterMs));
    this.#socket.on('connect_error', () => {
      this.store.update({ status: 'offline' });
      // The server answered, but could not look us up: socket.io leaves trying again to us.
      if (!this.#socket.active) this.#reconnectSoon();
    });
    this.#socket.on('disconnect', (reason) => {
      this.#isGreeted = false;
      this.#subscriptions.pause();
      this.store.update({ status: 'offline' });
      // A server that ends a connection on purpose is not called back by socket.io; `hello` will say why.
      if (reason === 'io server disconnect' && !this.store.getSnapshot().restarting) {
        this.#reconnectSoon();
      }
    });
  }

  #reconnectSoon(): void {
    setTimeout(() => !this.#isClosed && this.#socket.connect(), 500 + Math.random() * 1_500);
  }

  #greeted(hello: Hello): void {
    this.#clock.hear(hello.now);
    const status = hello.refused ? 'refused' : hello.outdated ? 'outdated' : 'online';
    this.#isGreeted = true;
    this.store.update({ hello, status, restarting: false });
    // Whoever was refused may have signed in as somebody else just then.
    if (!this.#isGreeted) return;
    if (hello.id !== null) this.#subscriptions.resume();
    for (const go of this.#waitingForHello) go();
    this.#waitingForHello.clear();
  }

  /** The server stops on purpose and tells each client when to return, so that they do not come all at once. */
  #comeBackIn(delayMs: number): void {
    this.store.update({ restarting: true });
    this.#socket.io.reconnection(false);
    setTimeout(() => {
      if (this.#isClosed) return;
      this.#socket.io.reconnection(true);
      // A server that is busy may not have hung up yet, and who is connected does not connect.
      this.#socket.disconnect().connect();
    }, delayMs);
  }

  /** True once the server has said hello on the present connection; false when the time is up. */
  #greetedBefore(deadline: number): Promise<boolean> {
    const leftMs = deadline - Date.now();
    if (leftMs <= 0) return Promise.resolve(false);
    if (this.#isGreeted) return Promise.resolve(true);
    return new Promise((resolve) => {
      const give = (isGreeted: boolean) => {
        clearTimeout(timer);
        this.#waitingForHello.delete(go);
        resolve(isGreeted);
      };
      const go = () => give(true);
      const timer = setTimeout(() => give(false), leftMs);
      this.#waitingForHello.add(go);
    });
  }

  /** One attempt on the present connection; null without an answer. */
  #attempt<Data>(command: Command, timeoutMs: number, answered: (reply: Reply<Data> | null) => void): void {
    if (!this.#socket.connected) return answered(null);
    this.#socket.timeout(timeoutMs).emit('command', command, (lost, reply) => {
      answered(lost ? null : (reply as Reply<Data>));
    });
  }
}
