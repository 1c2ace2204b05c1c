import { Arrivals } from '../database/arrivals.ts';
import type { ChannelRef, ViewOf } from './live-source.ts';
import { type Presented, PublishedStream } from './published-stream.ts';
import { isForScreens, isForSome, paceOf, type Stream, streamOf } from './stream-name.ts';
import type { Watcher } from './watcher.ts';

/** A stream that somebody here watches. There are several for each person, so that every byte of it counts. */
export class LiveStream {
  readonly stream: Stream;
  readonly published: PublishedStream;
  readonly watchers = new Set<Watcher>();
  private behind: Map<Watcher, number> | undefined;
  private newcomers: Set<Watcher> | undefined;
  isLoaded = false;
  /** a delta is on its way to the watchers, a few hundred at a time */
  isEmitting = false;
  /** not to be updated before this time (ms, `performance.now()`) */
  nextAt = 0;

  constructor(
    readonly channel: LiveChannel,
    name: string,
  ) {
    this.stream = streamOf(name);
    this.published = new PublishedStream(name);
  }

  /** Something may have changed since `published.seen`. */
  get isStale(): boolean {
    return this.lane.stale.has(this);
  }

  set isStale(isStale: boolean) {
    if (isStale) this.lane.stale.add(this);
    else this.lane.stale.delete(this);
  }

  add(watcher: Watcher): void {
    this.watchers.add(watcher);
    this.caughtUp(watcher);
    this.channel.unwatched.delete(this);
    if (isForSome(this.stream)) (this.newcomers ??= new Set()).add(watcher);
  }

  lookBegins(): void {
    this.newcomers = undefined;
  }

  /** Since the last look began: what let this watcher in may be newer than what that look sees. */
  hasJustLetIn(watcher: Watcher): boolean {
    return this.newcomers?.has(watcher) ?? false;
  }

  remove(watcher: Watcher): void {
    this.watchers.delete(watcher);
    this.caughtUp(watcher);
    if (this.watchers.size === 0) this.channel.unwatched.add(this);
  }

  /** Where a watcher stood when it was passed over, if it was and has not caught up since. */
  stoodAt(watcher: Watcher): number | undefined {
    return this.behind?.get(watcher);
  }

  passOver(watcher: Watcher, stoodAt: number): void {
    this.behind ??= new Map();
    this.behind.set(watcher, stoodAt);
    watcher.isBehind = true;
  }

  caughtUp(watcher: Watcher): void {
    if (this.behind?.delete(watcher) && this.behind.size === 0) this.behind = undefined;
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

  get lane(): Lane {
    const { screens, hall, own } = this.channel.lanes;
    if (this.isPerson) return own;
    return isForScreens(this.stream) ? screens : hall;
  }
}

export interface Waiting {
  resolve: () => void;
  reject: (error: unknown) => void;
}

/** Streams that are brought up to date together, one look after the other, and what the next look has to do. */
export class Lane {
  readonly stale = new Set<LiveStream>();
  /** streams to be loaded, and who waits for them */
  loading = new Map<LiveStream, Waiting[]>();
  readonly arrivals = new Arrivals();
  isTicking = false;
  /** the last look did not succeed */
  isFailing = false;
  timer: NodeJS.Timeout | undefined;
  timerAt = Infinity;
}

/** A channel that somebody here watches, with its streams. */
export class LiveChannel {
  readonly ref: ChannelRef;
  readonly streams = new Map<string, LiveStream>();
  /** those of `streams` that belong to a role or to whoever voted: a handful, where persons are thousands */
  readonly shared = new Set<LiveStream>();
  readonly unwatched = new Set<LiveStream>();
  /** those of the persons who watch here that are panelists; the others attend */
  readonly panelists = new Set<string>();
  /** neither thousands of phones nor what is each one's own may keep displays and desks waiting */
  readonly lanes = { screens: new Lane(), hall: new Lane(), own: new Lane() };
  /** subscriptions being answered; the channel is kept for them */
  pending = 0;
  /** the highest revision that a tick of the shared streams has looked at */
  seen = 0;
  /** raised by transactions of this process, which have said whom they concern; those up to `known` are left out */
  private readonly raised = new Set<number>();
  /** up to here nothing was raised that this process does not know of; -1: nobody has looked yet */
  private known = -1;
  /** as high as it was when somebody asked last */
  private asked = -1;

  constructor(ref: ChannelRef) {
    this.ref = ref;
  }

  stream(name: string): LiveStream {
    const known = this.streams.get(name);
    if (known) return known;
    const stream = new LiveStream(this, name);
    this.streams.set(name, stream);
    if (!stream.isPerson) this.shared.add(stream);
    this.unwatched.add(stream);
    return stream;
  }

  /** Streams nobody watches are forgotten; they are loaded again when somebody comes. */
  forgetUnwatched(): void {
    if (this.pending > 0) return;
    for (const stream of this.unwatched) {
      this.streams.delete(stream.stream.name);
      this.shared.delete(stream);
      stream.isStale = false;
    }
    this.unwatched.clear();
  }

  wrote(revision: number): void {
    this.raised.add(revision);
  }

  /** A look has found the channel at this revision. */
  looked(revision: number): void {
    if (this.known < 0) this.known = revision;
  }

  /**
   * Whether somebody else has raised the channel, as far as it stood when this was asked before: what has come since
   * may be a transaction of our own whose answer is on its way. Every transaction raises by one.
   */
  hasForeign(revision: number): boolean {
    if (this.known < 0) return false;
    while (this.raised.delete(this.known + 1)) this.known += 1;
    const isForeign = this.known < this.asked;
    if (isForeign) this.known = this.asked;
    this.asked = revision;
    for (const each of this.raised) if (each <= this.known) this.raised.delete(each);
    return isForeign;
  }

  stopTicking(): void {
    for (const { timer } of Object.values(this.lanes)) clearTimeout(timer);
  }

  /** A look is on its way, or has to come. */
  get isBehind(): boolean {
    return Object.values(this.lanes).some(
      ({ isTicking, stale }) => isTicking || [...stale].some(({ isLoaded }) => isLoaded),
    );
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
