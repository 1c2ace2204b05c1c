import type { Output, ThingKind, View } from '@miteinander/shared/contract';
import type { Delta } from '@miteinander/shared/wire/delta';
import { emptyStream, receive, type StreamState } from '@miteinander/shared/wire/live-rules';
import type { Reply } from '@miteinander/shared/wire/reply';

interface Wanted {
  stream: string;
  since: number;
  epoch: string | null;
}

/** Asks the server for streams of a channel; null without an answer. */
export type Ask = (
  channel: string,
  streams: Wanted[],
  answered: (reply: Reply<Output<'live:subscribe'>> | null) => void,
) => void;

interface Watched {
  state: StreamState;
  heardAt: number;
  isAsked: boolean;
}

/** A gap is noticed by many at once; questions are spread over this long. */
const jitterMs = 1000;
const silenceMs = 20_000;

/** What one simulated person knows, kept up to date by the client's rules of the contract [L1]. */
export class LiveView {
  private readonly channels = new Map<string, Map<string, Watched>>();
  private readonly timers = new Set<NodeJS.Timeout>();

  constructor(
    private readonly ask: Ask,
    private readonly onChange: () => void,
  ) {}

  watch(channel: string, streams: readonly string[]): void {
    const watched = new Map(
      streams.map((name) => [name, { state: emptyStream, heardAt: 0, isAsked: false }]),
    );
    this.channels.set(channel, watched);
    this.subscribe(channel, [...watched.keys()]);
  }

  forget(channel: string): void {
    this.channels.delete(channel);
  }

  /** After a connection was made: everything is asked for, from where it is. */
  resume(): void {
    for (const [channel, watched] of this.channels) {
      for (const each of watched.values()) each.isAsked = false;
      this.subscribe(channel, [...watched.keys()]);
    }
  }

  take(delta: Delta): void {
    const watched = this.channels.get(delta.channel)?.get(delta.stream);
    if (!watched) return;
    watched.heardAt = Date.now();
    const step = receive(watched.state, delta);
    if (step.do === 'subscribe') this.soon(() => this.subscribe(delta.channel, [delta.stream]));
    if (step.do !== 'apply') return;
    watched.state = step.state;
    this.onChange();
  }

  /** To be called every few seconds: streams that went silent are asked for again. */
  checkHeartbeats(): void {
    for (const [channel, watched] of this.channels) {
      const silent = [...watched]
        .filter(([name, { heardAt }]) => !name.startsWith('person:') && Date.now() - heardAt > silenceMs)
        .map(([name]) => name);
      if (silent.length > 0) this.soon(() => this.subscribe(channel, silent));
    }
  }

  all<Kind extends ThingKind>(channel: string, kind: Kind): View<Kind>[] {
    const streams = [...(this.channels.get(channel)?.values() ?? [])];
    return streams.flatMap(({ state }) => [...(state.things.get(kind)?.values() ?? [])] as View<Kind>[]);
  }

  close(): void {
    for (const timer of this.timers) clearTimeout(timer);
    this.channels.clear();
  }

  private subscribe(channel: string, names: readonly string[]): void {
    const watched = this.channels.get(channel);
    const due = names.filter((name) => watched?.get(name)?.isAsked === false);
    if (!watched || due.length === 0) return;
    const wanted = due.map((stream) => {
      const each = watched.get(stream)!;
      each.isAsked = true;
      return { stream, since: each.state.to, epoch: each.state.epoch };
    });
    this.ask(channel, wanted, (reply) => {
      for (const name of due) Object.assign(watched.get(name)!, { isAsked: false, heardAt: Date.now() });
      if (reply?.ok) {
        for (const delta of reply.data) if (delta) this.take(delta);
      } else if (reply?.error.kind === 'retry') this.soon(() => this.subscribe(channel, due));
    });
  }

  private soon(act: () => void): void {
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      act();
    }, Math.random() * jitterMs);
    this.timers.add(timer);
  }
}
