import type { Delta } from '@miteinander/shared/wire/delta';
import type { Reply } from '@miteinander/shared/wire/reply';
import type { LiveStore } from './store.ts';

/** No delta for this long on a stream that has heartbeats: the subscription is gone without our noticing. */
const silenceMs = 20_000;
/** The server sees every phone of a hall notice the same gap; spread the questions over this long. */
const jitterMs = 1_000;
/** A stream is kept for this long after its last watcher, so that moving between views costs nothing. */
const keepMs = 1_000;
/** The contract's limit. */
const maxStreams = 20;

export interface Wanted {
  stream: string;
  since: number;
  epoch: string | null;
}

/** What subscriptions need of a connection. Neither throws. */
export interface Wire {
  /**
   * Asks once; null if there was no answer. A callback and not a promise: the delta right behind the answer
   * must find the answer applied.
   */
  ask(channel: string, streams: Wanted[], answered: (reply: Reply<(Delta | null)[]> | null) => void): void;
  leave(channel: string): void;
}

interface Watched {
  watchers: number;
  heardAt: number;
  /** `due`: will be asked for; `asked`: the answer is on its way; `denied`: not before the next connection */
  state: 'idle' | 'due' | 'asked' | 'denied';
}

/** Which streams are watched, and when the server is asked for them. Knows no socket. */
export class Subscriptions {
  readonly #channels = new Map<string, Map<string, Watched>>();
  readonly #store: LiveStore;
  readonly #wire: Wire;
  #isOnline = false;
  /** raised with every connection: an answer to a question of an earlier one is nobody's business any more */
  #connection = 0;

  constructor(store: LiveStore, wire: Wire) {
    this.#store = store;
    this.#wire = wire;
  }

  /** Watches streams of a channel until the returned function is called. */
  watch(channel: string, streams: readonly string[]): () => void {
    const watched = this.#channels.get(channel) ?? new Map<string, Watched>();
    this.#channels.set(channel, watched);
    for (const stream of streams) {
      // One that was let go a moment ago still arrives, unless it was denied. What the store has of earlier does not.
      const kept = watched.get(stream);
      const entry = kept ?? { watchers: 0, heardAt: 0, state: 'idle' };
      entry.watchers += 1;
      if (entry.state === 'denied') entry.state = 'idle';
      watched.set(stream, entry);
      if (!kept || !this.#store.has(channel, stream)) this.#plan(channel, stream, 0);
    }
    return once(() => this.#release(channel, streams));
  }

  /** A connection stands: every watched stream is brought up to date. */
  resume(): void {
    this.#isOnline = true;
    this.#forgetUnwatched();
    for (const [channel, watched] of this.#channels) {
      for (const [stream, entry] of watched) {
        entry.state = 'idle';
        this.#plan(channel, stream, 0);
      }
    }
  }

  /** The connection is gone. */
  pause(): void {
    this.#isOnline = false;
    this.#connection += 1;
  }

  receive(delta: Delta): void {
    const entry = this.#entry(delta.channel, delta.stream);
    if (!entry) return;
    entry.heardAt = Date.now();
    if (this.#store.receive(delta) === 'subscribe') this.#plan(delta.channel, delta.stream, jitterMs);
  }

  /** To be called every few seconds. */
  checkHeartbeats(now = Date.now()): void {
    for (const [channel, watched] of this.#channels) {
      for (const [stream, entry] of watched) {
        if (!stream.startsWith('person:') && now - entry.heardAt > silenceMs)
          this.#plan(channel, stream, jitterMs);
      }
    }
  }

  /** Of a kept picture, what nobody looks at would only grow old. */
  #forgetUnwatched(): void {
    for (const [channel, streams] of this.#store.getSnapshot().channels) {
      const unwatched = [...streams.keys()].filter((stream) => !this.#entry(channel, stream));
      if (unwatched.length > 0) this.#store.forget(channel, unwatched);
    }
  }

  #entry(channel: string, stream: string): Watched | undefined {
    return this.#channels.get(channel)?.get(stream);
  }

  #plan(channel: string, stream: string, withinMs: number): void {
    const entry = this.#entry(channel, stream);
    if (!entry || entry.state !== 'idle' || !this.#isOnline) return;
    entry.state = 'due';
    const connection = this.#connection;
    setTimeout(() => {
      if (connection === this.#connection) this.#askFor(channel);
    }, Math.random() * withinMs);
  }

  /** Everything due on a channel travels in one question. */
  #askFor(channel: string): void {
    const due = [...(this.#channels.get(channel) ?? [])].filter(([, entry]) => entry.state === 'due');
    const some = due.slice(0, maxStreams);
    if (some.length === 0) return;
    const connection = this.#connection;
    for (const [, entry] of some) entry.state = 'asked';
    const wanted = some.map(([stream]) => this.#wanted(channel, stream));
    this.#wire.ask(channel, wanted, (reply) => {
      if (connection === this.#connection) this.#answered(channel, some, reply);
    });
    this.#askFor(channel);
  }

  #answered(channel: string, asked: [string, Watched][], reply: Reply<(Delta | null)[]> | null): void {
    const now = Date.now();
    for (const [, entry] of asked) {
      entry.state = 'idle';
      entry.heardAt = now;
    }
    if (reply?.ok) {
      asked.forEach(([stream, entry], index) => {
        const delta = reply.data[index];
        if (delta) this.receive(delta);
        else this.#deny(channel, stream, entry);
      });
      return;
    }
    const isWorthAsking = reply === null || reply.error.kind === 'retry';
    for (const [stream, entry] of asked) {
      if (isWorthAsking) this.#plan(channel, stream, (reply?.error.retryAfterMs ?? jitterMs) * 2);
      else entry.state = 'denied';
    }
  }

  /** Not for us (any more): what we knew of it is forgotten, the other streams go on. */
  #deny(channel: string, stream: string, entry: Watched): void {
    // Of who sits down, leaves and sits down again the page sees but the first: it is asked for again in a while.
    const mayBeBack = stream.startsWith('table:');
    entry.state = mayBeBack ? 'idle' : 'denied';
    if (mayBeBack) entry.heardAt = 0;
    this.#store.forget(channel, [stream]);
  }

  #wanted(channel: string, stream: string): Wanted {
    const { to, epoch } = this.#store.stream(channel, stream);
    return { stream, since: to, epoch };
  }

  #release(channel: string, streams: readonly string[]): void {
    for (const stream of streams) {
      const entry = this.#entry(channel, stream);
      if (entry) entry.watchers -= 1;
    }
    setTimeout(() => this.#sweep(channel), keepMs);
  }

  #sweep(channel: string): void {
    const watched = this.#channels.get(channel);
    if (!watched) return;
    const unwatched = [...watched].filter(([, entry]) => entry.watchers <= 0).map(([stream]) => stream);
    for (const stream of unwatched) watched.delete(stream);
    if (unwatched.length > 0) this.#store.forget(channel, unwatched);
    if (watched.size > 0) return;
    this.#channels.delete(channel);
    if (this.#isOnline) this.#wire.leave(channel);
  }
}

function once(action: () => void): () => void {
  let isDone = false;
  return () => {
    if (!isDone) action();
    isDone = true;
  };
}
