import type { Delta } from '@miteinander/shared/wire/delta';
import { emptyStream, receive, type StreamState } from '@miteinander/shared/wire/live-rules';

/** A delta with the time at which it came, in milliseconds of `performance.now()`. */
export interface Arrived {
  delta: Delta;
  arrivedAt: number;
  /** what the rules said */
  did: 'apply' | 'ignore' | 'subscribe';
}

interface FollowedStream {
  channel: string;
  stream: string;
  state: StreamState;
  isAsking: boolean;
}

type Ask = (channel: string, streams: readonly string[]) => Promise<void>;

/** The streams a client follows, by the four rules of the protocol and nothing else. */
export class Followed {
  readonly arrived: Arrived[] = [];
  private readonly streams = new Map<string, FollowedStream>();
  private readonly losing = new Set<string>();
  private readonly onlookers = new Set<() => void>();
  /** how often a gap made it ask again */
  gaps = 0;
  private asking = 0;

  constructor(private readonly ask: Ask) {}

  add(channel: string, streams: readonly string[]): void {
    for (const stream of streams) {
      const key = `${channel} ${stream}`;
      if (!this.streams.has(key))
        this.streams.set(key, { channel, stream, state: emptyStream, isAsking: false });
    }
  }

  receive(delta: Delta): void {
    const key = `${delta.channel} ${delta.stream}`;
    const followed = this.streams.get(key);
    if (!followed) return;
    if (carries(delta) && this.losing.delete(key)) return;
    const step = receive(followed.state, delta);
    this.arrived.push({ delta, arrivedAt: performance.now(), did: step.do });
    if (step.do === 'subscribe') this.askAgain(followed);
    if (step.do !== 'apply') return;
    followed.state = step.state;
    for (const look of this.onlookers) look();
  }

  /** Calls back after each delta that was applied, until it is told to stop. */
  afterEach(look: () => void): () => void {
    this.onlookers.add(look);
    return () => this.onlookers.delete(look);
  }

  /** Drops the next delta of a stream that carries something, as if it had never arrived. */
  losesNext(channel: string, stream: string): void {
    this.losing.add(`${channel} ${stream}`);
  }

  get hasLost(): boolean {
    return this.losing.size === 0;
  }

  /** What to send for these streams: how far each of them has got. */
  subscription(channel: string, streams: readonly string[]) {
    const wanted = streams.map((stream) => {
      const { to, epoch } = this.state(channel, stream);
      return { stream, since: to, epoch };
    });
    return { channel, streams: wanted };
  }

  /** After a new connection nothing is watched any more. */
  resubscribe(): void {
    const channels = new Set([...this.streams.values()].map(({ channel }) => channel));
    for (const channel of channels) {
      const streams = [...this.streams.values()].filter((each) => each.channel === channel);
      void this.askFor(channel, streams);
    }
  }

  get isAnswered(): boolean {
    return this.asking === 0;
  }

  state(channel: string, stream: string): StreamState {
    return this.streams.get(`${channel} ${stream}`)?.state ?? emptyStream;
  }

  /** Whether every stream of a channel that hears everything has got this far; heartbeats count. */
  isAt(channel: string, revision: number): boolean {
    return [...this.streams.values()].some((each) => each.channel === channel && each.state.to >= revision);
  }

  /** The deltas of one stream, heartbeats too, in the order in which they came. */
  deltas(channel: string, stream: string): Arrived[] {
    return this.arrived.filter(({ delta }) => delta.channel === channel && delta.stream === stream);
  }

  views(kind: string): unknown[] {
    const views = new Map<string, unknown>();
    const ranks = [...this.streams.values()].toSorted(
      (left, right) => rank(left.stream) - rank(right.stream),
    );
    for (const { state } of ranks) for (const [id, view] of state.things.get(kind) ?? []) views.set(id, view);
    return [...views.values()];
  }

  /** Everything held, in a form that can be compared: by stream, kind and id. */
  snapshot(): Record<string, Record<string, unknown>> {
    const sorted = [...this.streams].toSorted(([left], [right]) => left.localeCompare(right));
    return Object.fromEntries(sorted.map(([key, { state }]) => [key, plain(state)]));
  }

  /** In the very turn of the answer: a gap that shows right after it is asked for, too. */
  hearsAnswer(channel: string, streams: readonly string[]): void {
    for (const stream of streams) this.streams.get(`${channel} ${stream}`)!.isAsking = false;
  }

  private askAgain(followed: FollowedStream): void {
    if (followed.isAsking) return;
    followed.isAsking = true;
    this.gaps += 1;
    void this.askFor(followed.channel, [followed]);
  }

  /** A connection that breaks meanwhile asks again when it is back. */
  private async askFor(channel: string, streams: readonly FollowedStream[]): Promise<void> {
    this.asking += 1;
    const names = streams.map(({ stream }) => stream);
    await this.ask(channel, names).catch(() => this.hearsAnswer(channel, names));
    this.asking -= 1;
  }
}

/** A heartbeat carries nothing. */
export function carries({ changed, gone }: Delta): boolean {
  return Object.keys(changed).length > 0 || Object.keys(gone).length > 0;
}

const ranked = ['voted', 'table', 'person'];

/** What is one's own stands above what is everybody's. */
function rank(stream: string): number {
  return ranked.indexOf(stream.split(':')[0]!) + 1;
}

function plain({ things }: StreamState): Record<string, unknown> {
  const kinds = [...things].toSorted(([left], [right]) => left.localeCompare(right));
  return Object.fromEntries(
    kinds
      .filter(([, views]) => views.size > 0)
      .map(([kind, views]) => [
        kind,
        [...views.values()].toSorted((left, right) => left.id.localeCompare(right.id)),
      ]),
  );
}
