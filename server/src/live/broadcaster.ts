import { randomBytes } from 'node:crypto';
import { setImmediate as breathe } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import { Refusal } from '@miteinander/shared/wire/errors';
import { Clock } from '../database/clock.ts';
import { type Lane, LiveChannel, type LiveStream } from './live-channel.ts';
import type { ChannelRef } from './live-source.ts';
import { LiveState } from './live-state.ts';
import { Metrics } from '../metrics/metrics.ts';
import { mayWatch, streamOf } from './stream-name.ts';
import { tick } from './tick.ts';
import { type Packet, packet } from './packet.ts';
import type { Watcher } from './watcher.ts';

export interface Subscription {
  stream: string;
  since: number;
  epoch: string | null;
}

const heartbeatMs = 10_000;
const pollMs = 2000;
const afterFailureMs = 500;
/** deliveries without a pause */
const atOnce = 200;

/**
 * Brings everybody who watches from the revision they have to the one there is. All state in here can be
 * rebuilt from PostgreSQL at any moment.
 */
@Injectable()
export class Broadcaster {
  /** random per process: tells clients whether this process remembers them */
  readonly epoch = randomBytes(9).toString('base64url');
  readonly watchers = new Set<Watcher>();
  private readonly channels = new Map<string, LiveChannel>();
  private readonly finding = new Map<string, Promise<ChannelRef | null>>();
  private readonly watching = new Map<Watcher, readonly LiveStream[]>();
  private readonly log = new Logger(Broadcaster.name);
  private timers: NodeJS.Timeout[] = [];

  constructor(
    private readonly state: LiveState,
    private readonly clock: Clock,
    private readonly metrics: Metrics,
  ) {}

  start(): void {
    this.timers = [
      setInterval(() => this.beat(), heartbeatMs),
      setInterval(() => void this.pollRevisions().catch(() => undefined), pollMs),
      setInterval(() => void this.expelElsewhere().catch(() => undefined), pollMs),
    ];
  }

  stop(): void {
    for (const timer of this.timers) clearInterval(timer);
    for (const live of this.channels.values()) live.stopTicking();
    this.channels.clear();
  }

  get live(): Iterable<LiveChannel> {
    return this.channels.values();
  }

  /** Something that has changed has not been sent yet to those who watch it. */
  get isBehind(): boolean {
    return [...this.channels.values()].some((live) => live.isBehind);
  }

  /** Says that channels have changed, and for which persons something of their own has. */
  dirty(channels: Iterable<string>, persons: Iterable<string> | 'all' = []): void {
    for (const id of channels) {
      const live = this.channels.get(id);
      if (!live) continue;
      const streams =
        persons === 'all' ? [...live.streams.values()] : [...live.shared, ...own(live, persons)];
      for (const stream of streams) stream.isStale = true;
      for (const lane of Object.values(live.lanes))
        this.wake(live, lane, earliest(streams.filter((stream) => stream.lane === lane)));
    }
  }

  /**
   * Adds a watcher to streams of a channel and gives, for each, the JSON of the delta that brings it up to
   * date, or null if the feature that the stream belongs to does not let this person in. Joining and answering
   * happen in one turn, so that nothing falls between them [L3].
   */
  async subscribe(
    watcher: Watcher,
    channel: string,
    wanted: readonly Subscription[],
  ): Promise<(string | null)[]> {
    const live = await this.open(channel);
    try {
      const { actor } = watcher;
      const streams = wanted.map(({ stream }) => streamOf(stream));
      if (live.ref.meeting !== actor.meeting || !streams.every((stream) => mayWatch(actor, stream)))
        throw new Refusal('forbidden');
      if (actor.role === 'panelist' && actor.id !== null) live.panelists.add(actor.id);
      const admitted = await Promise.all(streams.map((stream) => this.state.admits(live.ref, actor, stream)));
      await Promise.all(wanted.filter((_, index) => admitted[index]).map((each) => this.ready(live, each)));
      const isIn = await Promise.all(
        streams.map(async (stream, index) =>
          admitted[index] ? this.state.stillAdmits(live.ref, actor, stream) : false,
        ),
      );
      // It may have gone while we read; nobody would take it out of the streams again.
      if (!this.watchers.has(watcher)) throw new Refusal('unavailable', { retryAfterMs: 1000 });
      return wanted.map((each, index) => (isIn[index] ? this.join(live, watcher, each) : null));
    } finally {
      live.pending -= 1;
      this.forget(live);
    }
  }

  /** Ends what a watcher watches of a channel, or of all. */
  unsubscribe(watcher: Watcher, channel?: string): void {
    const isLeft = (stream: LiveStream) => channel === undefined || stream.channel.ref.id === channel;
    const watched = this.watching.get(watcher) ?? [];
    const left = watched.filter(isLeft);
    if (left.length === watched.length) this.watching.delete(watcher);
    else
      this.watching.set(
        watcher,
        watched.filter((stream) => !isLeft(stream)),
      );
    for (const stream of left) stream.remove(watcher);
    for (const live of new Set(left.map((stream) => stream.channel))) this.forget(live);
  }

  /** A connection that was behind can take more: one merged delta for each stream. */
  readonly catchUp = (watcher: Watcher): void => {
    watcher.isBehind = false;
    for (const stream of this.watching.get(watcher) ?? []) {
      const since = stream.stoodAt(watcher);
      if (since === undefined) continue;
      stream.caughtUp(watcher);
      watcher.send(packet('delta', this.answer(stream.channel, stream, since)));
    }
  };

  /** The channel, kept for a subscription that is being answered: `pending` is lowered by the caller. */
  private async open(id: string): Promise<LiveChannel> {
    const ref = this.channels.get(id)?.ref ?? (await this.find(id));
    if (!ref) throw new Refusal('not-found');
    const live = this.channels.get(id) ?? new LiveChannel(ref);
    this.channels.set(id, live);
    live.pending += 1;
    return live;
  }

  /** Many who come at once ask for the same channel. */
  private find(id: string): Promise<ChannelRef | null> {
    const known = this.finding.get(id);
    if (known) return known;
    const found = this.state.find(id).finally(() => this.finding.delete(id));
    this.finding.set(id, found);
    return found;
  }

  /** Own things are always read anew; shared ones if nobody watches them here, or if the client knows more. */
  private async ready(live: LiveChannel, { stream: name, since }: Subscription): Promise<void> {
    const stream = live.stream(name);
    if (stream.isLoaded && !stream.isPerson && since <= stream.published.seen) return;
    await new Promise<void>((resolve, reject) => {
      const { lane } = stream;
      const waiting = lane.loading.get(stream);
      if (waiting) waiting.push({ resolve, reject });
      else lane.loading.set(stream, [{ resolve, reject }]);
      lane.arrivals.came(performance.now());
      this.wake(live, lane, loadsAt(lane, [stream]));
    });
  }

  private join(live: LiveChannel, watcher: Watcher, { stream: name, since, epoch }: Subscription): string {
    const stream = live.stream(name);
    stream.add(watcher);
    const watched = this.watching.get(watcher) ?? [];
    if (!watched.includes(stream)) this.watching.set(watcher, [...watched, stream]);
    return this.answer(live, stream, epoch === this.epoch ? since : -1);
  }

  private answer(live: LiveChannel, stream: LiveStream, since: number): string {
    const frame = this.frame(live);
    return stream.published.reaches(since)
      ? stream.published.since(since, frame)
      : stream.published.full(frame);
  }

  /** Looks at these streams of the channel at this time (ms, `performance.now()`), if nothing makes it do so earlier. */
  private wake(live: LiveChannel, lane: Lane, at: number): void {
    if (lane.isTicking || at >= lane.timerAt) return;
    clearTimeout(lane.timer);
    lane.timerAt = at;
    lane.timer = setTimeout(() => void this.run(live, lane), Math.max(0, Math.ceil(at - performance.now())));
  }

  private async run(live: LiveChannel, lane: Lane): Promise<void> {
    lane.timerAt = Infinity;
    lane.isTicking = true;
    const begunAt = performance.now();
    const failure = await tick(live, lane, {
      look: (wanted) => this.state.look(live.ref, wanted),
      emit: (stream, from, json) => this.emit(stream, from, json),
      frame: () => this.frame(live),
      expel: (actors) => this.expel(actors),
      dismiss: (stream, watcher) => this.dismiss(stream, watcher),
      end: () => this.end(live),
    });
    lane.isTicking = false;
    this.metrics.ticked(begunAt);
    // Said once for each time that it begins, not twice a second for as long as it lasts.
    if (failure && !lane.isFailing)
      this.log.warn(
        `Channel ${live.ref.id} has to wait: ${failure instanceof Error ? failure.message : 'unknown'}`,
      );
    lane.isFailing = failure !== null;
    const notBefore = failure ? performance.now() + afterFailureMs : 0;
    const next = Math.min(earliest(lane.stale), loadsAt(lane, lane.loading.keys()));
    this.wake(live, lane, Math.max(next, notBefore));
    // What this look has seen may be news to the others.
    for (const other of [live.lanes.screens, live.lanes.hall]) this.wake(live, other, earliest(other.stale));
  }

  /**
   * Sends a delta to all who watch a stream, and lets other work in between: writing to two thousand sockets takes
   * tens of milliseconds. Whoever comes meanwhile is answered with the newer state and ignores the delta.
   */
  private async emit(stream: LiveStream, from: number, json: string): Promise<void> {
    const framed = packet('delta', json);
    let count = 0;
    stream.isEmitting = true;
    for (const watcher of stream.watchers) {
      if ((count += 1) % atOnce === 0) await breathe();
      this.deliver(stream, watcher, framed, from);
    }
    stream.isEmitting = false;
  }

  private deliver(stream: LiveStream, watcher: Watcher, framed: Packet, from: number): void {
    if (stream.stoodAt(watcher) !== undefined) return;
    if (watcher.canTake) {
      watcher.send(framed);
      this.metrics.deliveries += 1;
      return;
    }
    stream.passOver(watcher, from);
    this.metrics.passedOver += 1;
  }

  /** Without a pause: a delta that overtook it would look like a gap. */
  private beat(): void {
    for (const live of this.channels.values()) {
      for (const stream of live.shared) {
        if (!stream.isLoaded || stream.isEmitting) continue;
        const from = stream.published.to;
        const framed = packet('delta', stream.published.heartbeat(this.frame(live)));
        for (const watcher of stream.watchers) this.deliver(stream, watcher, framed, from);
      }
    }
  }

  /** Says that a transaction of this process has raised channels, and whom it concerns is said by `dirty`. */
  wrote(revisions: ReadonlyMap<string, number>): void {
    for (const [id, revision] of revisions) this.channels.get(id)?.wrote(revision);
  }

  /**
   * Without this, what another process wrote would wait for the next change of our own. Whom it concerns nobody has
   * told us; the same goes for what a lost connection has hidden from us.
   */
  private async pollRevisions(): Promise<void> {
    if (this.channels.size === 0) return;
    const revisions = await this.state.revisions([...this.channels.keys()]);
    for (const live of this.channels.values()) {
      // A channel without a revision was deleted: the tick finds out and ends its connections.
      const revision = revisions.get(live.ref.id);
      if (revision !== undefined && live.hasForeign(revision)) this.dirty([live.ref.id], 'all');
      else if ((revision ?? Infinity) > live.seen) this.dirty([live.ref.id]);
    }
  }

  /** A withdrawn credential ends its connections also where nobody watches the meeting's own channel. */
  private async expelElsewhere(): Promise<void> {
    const meetings = new Set<string>();
    for (const { actor } of this.watchers)
      if (actor.meeting !== null && !this.channels.has(actor.meeting)) meetings.add(actor.meeting);
    for (const meeting of meetings) {
      const withdrawn = await this.state.expelledOf(meeting);
      this.metrics.withdrawnReread += withdrawn.length;
      this.expel(withdrawn);
    }
  }

  private expel(actors: readonly { role: string; id: string }[]): void {
    const keys = new Set(actors.map((actor) => `${actor.role}:${actor.id}`));
    if (keys.size === 0) return;
    for (const watcher of this.watchers) {
      if (!keys.has(`${watcher.actor.role}:${watcher.actor.id}`)) continue;
      this.unsubscribe(watcher);
      watcher.leave();
    }
  }

  /**
   * They may be back already, with nothing on their page that tells: so they are told to ask again. Its stream is
   * forgotten with the next one that somebody leaves: this look still holds it.
   */
  private dismiss(stream: LiveStream, watcher: Watcher): void {
    const watched = (this.watching.get(watcher) ?? []).filter((each) => each !== stream);
    if (watched.length === 0) this.watching.delete(watcher);
    else this.watching.set(watcher, watched);
    stream.remove(watcher);
    watcher.send(packet('delta', stream.published.gap(this.frame(stream.channel))));
  }

  private end(live: LiveChannel): void {
    const watchers = new Set([...live.streams.values()].flatMap((stream) => [...stream.watchers]));
    for (const watcher of watchers) watcher.end();
  }

  private frame(live: LiveChannel) {
    return { channel: live.ref.id, epoch: this.epoch, at: this.clock.now() };
  }

  private forget(live: LiveChannel): void {
    live.forgetUnwatched();
    if (!live.isUnwatched) return;
    live.stopTicking();
    this.channels.delete(live.ref.id);
  }
}

function own(live: LiveChannel, persons: Iterable<string>): LiveStream[] {
  return [...persons].flatMap((person) => live.streams.get(`person:${person}`) ?? []);
}

/** When those who wait for these streams may be served together with who else comes until then. */
function loadsAt({ arrivals }: Lane, streams: Iterable<LiveStream>): number {
  const now = performance.now();
  const gatheredAt = now + arrivals.gatherMs(now);
  let at = Infinity;
  for (const stream of streams) at = Math.min(at, Math.max(gatheredAt, stream.loadsAt));
  return at;
}

/** When the first of these may be updated. */
function earliest(streams: Iterable<LiveStream>): number {
  let at = Infinity;
  for (const stream of streams) if (stream.isLoaded) at = Math.min(at, stream.nextAt);
  return at;
}
