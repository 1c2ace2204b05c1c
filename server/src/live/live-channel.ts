import type { ChannelRef, ViewOf } from './live-source.ts';
import { type Presented, PublishedStream } from './published-stream.ts';
import { paceOf, type Stream, streamOf } from './stream-name.ts';
import type { Watcher } from './watcher.ts';

/** A stream that somebody here watches. */
export class LiveStream {
  readonly stream: Stream;
  readonly published: PublishedStream;
  readonly watchers = new Set<Watcher>();
  /** who was passed over, and where they stood */
  readonly behind = new Map<Watcher, number>();
  isLoaded = false;
  /** something may have changed since `published.seen` */
  isStale = false;
  /** not to be updated before this time (ms, `performance.now()`) */
  nextAt = 0;

  constructor(name: string) {
    this.stream = streamOf(name);
    this.published = new PublishedStream(name);
  }

  get paceMs(): number {
    return paceOf(this.stream);
  }

  /** When somebody who waits for it may be served: one that is watched keeps its pace [L8]. */
  get loadsAt(): number {
    return this.isLoaded && !this.isPerson ? this.nextAt : 0;
  }

  get isPerson(): boolean {
    return this.stream.kind === 'person';
  }
}

export interface Waiting {
  resolve: () => void;
  reject: (error: unknown) => void;
}

/** A channel that somebody here watches, with its streams and what the next tick has to do. */
export class LiveChannel {
  readonly ref: ChannelRef;
  readonly streams = new Map<string, LiveStream>();
  /** streams to be loaded, and who waits for them */
  loading = new Map<LiveStream, Waiting[]>();
  /** subscriptions being answered; the channel is kept for them */
  pending = 0;
  isTicking = false;
  /** the last look did not succeed */
  isFailing = false;
  timer: NodeJS.Timeout | undefined;
  timerAt = Infinity;
  /** the highest revision that a tick has looked at */
  seen = 0;

  constructor(ref: ChannelRef) {
    this.ref = ref;
  }

  stream(name: string): LiveStream {
    const stream = this.streams.get(name) ?? new LiveStream(name);
    this.streams.set(name, stream);
    return stream;
  }

  /** Streams nobody watches are forgotten; they are loaded again when somebody comes. */
  forgetUnwatched(stream: LiveStream): void {
    if (stream.watchers.size === 0 && this.pending === 0) this.streams.delete(stream.stream.name);
  }

  get isUnwatched(): boolean {
    return this.streams.size === 0 && this.pending === 0;
  }
}

/** Groups `[kind, id, view]` for a stream's `update` or `load`. */
export function presented(
  kinds: readonly string[],
  views: Iterable<[kind: string, id: string, view: ViewOf | null]>,
): Presented {
  const grouped = new Map<string, Map<string, ViewOf | null>>(kinds.map((kind) => [kind, new Map()]));
  for (const [kind, id, view] of views) grouped.get(kind)?.set(id, view);
  return grouped;
}
