import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { CommandName, Output, Sent } from '@miteinander/shared/contract';
import type { Hello } from '@miteinander/shared/wire/delta';
import type { Handshake } from '@miteinander/shared/wire/handshake';
import type { StreamState } from '@miteinander/shared/wire/live-rules';
import type { Reply } from '@miteinander/shared/wire/reply';
import type { CommonKnowledge } from './common-knowledge.ts';
import { Following, type StreamChange } from './following.ts';
import { LoadSocket } from './load-socket.ts';
import { within } from './within.ts';

export interface LineOptions {
  url: string;
  knowledge: CommonKnowledge;
  /** asked at every connection */
  who: () => Handshake;
  /** the connection ended and nobody here had ended it */
  dropped?: () => void;
  /** a stream has got further */
  changed?: (change: StreamChange) => void;
  /** any other message than a delta */
  told?: (name: string, json: string) => void;
}

/** As the pages do: an attempt without an answer is repeated, a lost connection is tried again. */
const attemptMs = 8000;
const againMs = { least: 500, most: 1500 };

/** A connection that comes back by itself and keeps streams up to date, as light as can be. */
export class Line {
  private socket: LoadSocket | undefined;
  private readonly following: Following;
  private isClosed = false;
  private returning: Promise<void> = Promise.resolve();
  private readonly silenced: LoadSocket[] = [];

  constructor(private readonly options: LineOptions) {
    const { knowledge, changed } = options;
    this.following = new Following({ knowledge, changed, socket: () => this.socket });
  }

  get hello(): Hello | undefined {
    return this.socket?.hello;
  }

  /** Connects, however often it has to try. */
  open(): Promise<void> {
    return this.comeBack(0);
  }

  /** Keeps streams of a channel up to date from now on, over every reconnection. */
  async watch(channel: string, streams: readonly string[]): Promise<void> {
    this.following.add(channel, streams);
    const socket = await this.connected();
    await this.following.subscribe(socket, channel, streams).catch((error: unknown) => {
      // Whoever comes back asks for everything that is watched.
      if (socket.isOpen) throw error;
    });
    await this.connected();
  }

  /** Stops watching a channel. */
  async unwatch(channel: string): Promise<void> {
    if (!this.following.remove(channel)) return;
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
    return this.following.state(channel, stream);
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
        event: (name, json) =>
          name === 'delta' ? this.following.take(json) : this.options.told?.(name, json),
        closed: () => this.closed(made.socket),
      });
      await this.following.resume(made.socket);
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
}

function between({ least, most }: { least: number; most: number }): number {
  return least + Math.random() * (most - least);
}
