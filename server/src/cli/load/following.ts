import { setTimeout as pause } from 'node:timers/promises';
import type { Delta } from '@miteinander/shared/wire/delta';
import { emptyStream, type StreamState } from '@miteinander/shared/wire/live-rules';
import type { CommonKnowledge } from './common-knowledge.ts';
import type { LoadSocket } from './load-socket.ts';
import { within } from './within.ts';

/** A stream has got further. */
export interface StreamChange {
  stream: string;
  before: StreamState;
  after: StreamState;
}

interface Surroundings {
  knowledge: CommonKnowledge;
  /** the connection there is at the moment */
  socket: () => LoadSocket | undefined;
  changed?: ((change: StreamChange) => void) | undefined;
}

const attemptMs = 8000;
/** A gap is noticed by many at once; questions are spread over this long. */
const jitterMs = 1000;

/** Keeps streams up to date by the client's rules of the contract [L1], over whatever connection there is. */
export class Following {
  private readonly channels = new Map<string, Map<string, StreamState>>();
  /** deltas that came while a subscription was being answered; the answer must be taken in first */
  private early: Delta[] = [];
  private asking = 0;

  constructor(private readonly around: Surroundings) {}

  add(channel: string, streams: readonly string[]): void {
    const watched = this.channels.get(channel) ?? new Map<string, StreamState>();
    this.channels.set(channel, watched);
    for (const stream of streams) watched.set(stream, emptyStream);
  }

  /** Whether it was there. */
  remove(channel: string): boolean {
    return this.channels.delete(channel);
  }

  state(channel: string, stream: string): StreamState {
    return this.channels.get(channel)?.get(stream) ?? emptyStream;
  }

  /** After a connection was made: everything is asked for, from where it is. */
  async resume(socket: LoadSocket): Promise<void> {
    for (const [channel, streams] of this.channels)
      await this.subscribe(socket, channel, [...streams.keys()]);
  }

  async subscribe(socket: LoadSocket, channel: string, names: readonly string[]): Promise<void> {
    this.asking += 1;
    try {
      for (;;) {
        const streams = names.map((stream) => {
          const { to, epoch } = this.state(channel, stream);
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

  /** A delta as it came. */
  take(json: string): void {
    const delta = this.around.knowledge.read(json);
    if (this.asking > 0) this.early.push(delta);
    else this.apply(delta);
  }

  private takeAll(deltas: readonly (Delta | null)[]): void {
    for (const delta of deltas) if (delta) this.apply(this.around.knowledge.same(delta));
  }

  private apply(delta: Delta): void {
    const streams = this.channels.get(delta.channel);
    const before = streams?.get(delta.stream);
    if (!streams || !before) return;
    const step = this.around.knowledge.next(before, delta);
    if (step.do === 'subscribe') void this.resubscribe(delta.channel, delta.stream);
    if (step.do !== 'apply') return;
    streams.set(delta.stream, step.state);
    this.around.changed?.({ stream: delta.stream, before, after: step.state });
  }

  private async resubscribe(channel: string, stream: string): Promise<void> {
    await pause(Math.random() * jitterMs);
    const socket = this.around.socket();
    // If the connection ends meanwhile, all is asked for again anyway.
    if (socket?.isOpen) await this.subscribe(socket, channel, [stream]).catch(() => undefined);
  }
}
