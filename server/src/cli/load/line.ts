import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { CommandName, Output, Sent } from '@miteinander/shared/contract';
import type { Delta, Hello } from '@miteinander/shared/wire/delta';
import type { Handshake } from '@miteinander/shared/wire/handshake';
import { emptyStream, type StreamState } from '@miteinander/shared/wire/live-rules';
import type { Reply } from '@miteinander/shared/wire/reply';
import { CommonKnowledge } from './common-knowledge.ts';
import { LoadSocket } from './load-socket.ts';

export interface LineOptions {
  url: string;
  knowledge: CommonKnowledge;
  /** asked at every connection */
  who: () => Handshake;
  /** the connection ended and nobody here had ended it */
  dropped?: () => void;
  /** a stream has got further */
  changed?: (change: { stream: string; before: StreamState; after: StreamState }) => void;
  /** any other message than a delta */
  told?: (name: string, json: string) => void;
}

/** As the pages do: an attempt without an answer is repeated, a lost connection is tried again. */
const attemptMs = 8000;
const againMs = { least: 500, most: 1500 };
/** A gap is noticed by many at once; questions are spread over this long. */
const jitterMs = 1000;

/** A connection that comes back by itself and keeps streams up to date, as light as can be. */
export class Line {
  private socket: LoadSocket | undefined;
  private readonly channels = new Map<string, Map<string, StreamState>>();
  /** deltas that came while a subscription was being answered; the answer must be taken in first */
  private early: Delta[] = [];
  private asking = 0;
  private isClosed = false;
  private returning: Promise<void> = Promise.resolve();
  private readonly silenced: LoadSocket[] = [];

  constructor(private readonly options: LineOptions) {}

  get hello(): Hello | undefined {
    return this.socket?.hello;
  }

  /** Connects, however often it has to try. */
  open(): Promise<void> {
    return this.comeBack(0);
  }

  /** Keeps streams of a channel up to date from now on, over every reconnection. */
  async watch(channel: string, streams: readonly string[]): Promise<void> {
    const watched = this.channels.get(channel) ?? new Map<string, StreamState>();
    this.channels.set(channel, watched);
    for (const stream of streams) watched.set(stream, emptyStream);
    const socket = await this.connected();
    await this.subscribe(socket, channel, streams).catch((error: unknown) => {
      // Whoever comes back asks for everything that is watched.
      if (socket.isOpen) throw error;
    });
    await this.connected();
  }

  /** Stops watching a channel. */
  async unwatch(channel: string): Promise<void> {
    if (!this.channels.delete(channel)) return;
    await this.ask('live:unsubscribe', { channel });
  }

  /** Sends until there is an answer that more patience would not change, with the same id. */
  async ask<Name extends CommandName>(name: Name, input: Sent<Name>): Promise<Reply<Output<Name>>> {
    const id = randomUUID();
    for (;;) {
      const socket = await this.connected();
      const reply = await within(attemptMs, socket.send(name, input, id)).catch(() => null);
      if (reply && (reply.ok || reply.error.kind !== 'retry')) return reply;
      // In the turn of its end the connection is not known to be coming back yet.
      await pause(reply?.ok === false ? (reply.error.retryAfterMs ?? 1000) : 0);
    }
  }

  state(channel: string, stream: string): StreamState {
    return this.channels.get(channel)?.get(stream) ?? emptyStream;
  }

  /** Loses the connection and comes back after so long; resolves once all is caught up. */
  lose(backAfterMs: number): Promise<void> {
    return this.without((lost) => lost.terminate(), backAfterMs);
  }

  /** The network is gone without a word, so that the server has to find out by itself; otherwise as `lose`. */
  vanish(backAfterMs: number): Promise<void> {
    return this.without((lost) => {
      this.silenced.push(lost);
      lost.fallSilent();
    }, backAfterMs);
  }

  close(): void {
    this.isClosed = true;
    this.socket?.close();
    for (const lost of this.silenced) lost.terminate();
  }

  /** It may be lost again in the very turn in which it has come back. */
  private async connected(): Promise<LoadSocket> {
    while (!this.socket && !this.isClosed) await this.returning;
    if (this.isClosed || !this.socket) throw new Error('The line was closed.');
    return this.socket;
  }

  private without(end: (lost: LoadSocket) => void, backAfterMs: number): Promise<void> {
    const lost = this.socket;
    if (!lost) return this.returning;
    this.socket = undefined;
    const returning = this.comeBack(backAfterMs);
    // Only now: whoever waits for an answer finds out that the connection is coming back.
    end(lost);
    return returning;
  }

  private comeBack(afterMs: number): Promise<void> {
    this.returning = this.return(afterMs);
    return this.returning;
  }

  private async return(afterMs: number): Promise<void> {
    for (let waitMs = afterMs; !this.isClosed; waitMs = between(againMs)) {
      await pause(waitMs);
      if (await this.connect()) return;
      this.options.dropped?.();
    }
  }

  /** Whether that went well: connected, and all that is watched is up to date. */
  private async connect(): Promise<boolean> {
    const made: { socket?: LoadSocket } = {};
    try {
      made.socket = await LoadSocket.open(this.options.url, this.options.who(), {
        event: (name, json) => (name === 'delta' ? this.take(json) : this.options.told?.(name, json)),
        closed: () => this.closed(made.socket),
      });
      for (const [channel, streams] of this.channels)
        await this.subscribe(made.socket, channel, [...streams.keys()]);
    } catch {
      made.socket?.terminate();
      return false;
    }
    this.socket = made.socket;
    if (this.isClosed) made.socket.close();
    return made.socket.isOpen;
  }

  private closed(socket: LoadSocket | undefined): void {
    if (!socket || socket !== this.socket || this.isClosed) return;
    this.socket = undefined;
    this.options.dropped?.();
    void this.comeBack(between(againMs));
  }

  private async subscribe(socket: LoadSocket, channel: string, names: readonly string[]): Promise<void> {
    const watched = this.channels.get(channel)!;
    this.asking += 1;
    try {
      for (;;) {
        const streams = names.map((stream) => {
          const { to, epoch } = watched.get(stream)!;
          return { stream, since: to, epoch };
        });
        const reply = await within(attemptMs, socket.send('live:subscribe', { channel, streams }));
        if (reply.ok) return this.takeAll(reply.data);
        if (reply.error.kind !== 'retry') throw new Error(reply.error.message);
        await pause(reply.error.retryAfterMs ?? 1000);
      }
    } finally {
      this.asking -= 1;
      if (this.asking === 0) this.takeAll(this.early.splice(0));
    }
  }

  private take(json: string): void {
    const delta = this.options.knowledge.read(json);
    if (this.asking > 0) this.early.push(delta);
    else this.apply(delta);
  }

  private takeAll(deltas: readonly (Delta | null)[]): void {
    for (const delta of deltas) if (delta) this.apply(this.options.knowledge.same(delta));
  }

  private apply(delta: Delta): void {
    const streams = this.channels.get(delta.channel);
    const before = streams?.get(delta.stream);
    if (!streams || !before) return;
    const step = this.options.knowledge.next(before, delta);
    if (step.do === 'subscribe') void this.resubscribe(delta.channel, delta.stream);
    if (step.do !== 'apply') return;
    streams.set(delta.stream, step.state);
    this.options.changed?.({ stream: delta.stream, before, after: step.state });
  }

  private async resubscribe(channel: string, stream: string): Promise<void> {
    await pause(Math.random() * jitterMs);
    const { socket } = this;
    // If the connection ends meanwhile, all is asked for again anyway.
    if (socket?.isOpen) await this.subscribe(socket, channel, [stream]).catch(() => undefined);
  }
}

function between({ least, most }: { least: number; most: number }): number {
  return least + Math.random() * (most - least);
}

async function within<Result>(timeMs: number, work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('There was no answer in time.')), timeMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
