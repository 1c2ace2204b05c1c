import type { ThingKind, View } from '@miteinander/shared/contract';
import type { Delta, Hello, Presence } from '@miteinander/shared/wire/delta';
import { emptyStream, receive, type Step, type StreamState } from '@miteinander/shared/wire/live-rules';
import { preferredViews } from './preference.ts';

/**
 * - `connecting`: the first attempt is under way
 * - `online`:     the server has said hello and accepted who we are
 * - `offline`:    the connection is gone; it comes back by itself
 * - `refused`:    connected, but the credential was not accepted (`hello.refused` says why)
 * - `outdated`:   connected and working, but this page is older than the server: reload when it suits
 */
export type Status = 'connecting' | 'online' | 'offline' | 'refused' | 'outdated';

export type Streams = ReadonlyMap<string, StreamState>;
/** By channel. */
export type Channels = ReadonlyMap<string, Streams>;

/** What an earlier visit knew, and when. */
export interface KeptPicture {
  channels: Channels;
  /** milliseconds since 1970 by this device's clock */
  at: number;
}

/** Everything this page knows. Never changed in place: a part that is the same object has not changed. */
export interface LiveState {
  status: Status;
  hello: Hello | null;
  /** the server announced a planned stop, and we have not heard from its successor yet */
  restarting: boolean;
  /** by channel, then by stream */
  channels: Channels;
  /** how old that is: since when there is no connection, milliseconds since 1970 by this device's clock; null with one */
  asOf: number | null;
  presence: ReadonlyMap<string, Presence>;
}

const nothing: LiveState = {
  status: 'connecting',
  hello: null,
  restarting: false,
  channels: new Map(),
  asOf: null,
  presence: new Map(),
};

const noThings: readonly never[] = [];

/** Live state outside React; read it through the hooks of `hooks.tsx`. Only `connection.ts` changes it. */
export class LiveStore {
  #state: LiveState;
  readonly #listeners = new Set<() => void>();
  readonly #selected = new Map<string, { streams: Streams; list: readonly { id: string }[] }>();

  /** @param remembered what an earlier visit has kept: old, until the server has been asked */
  constructor(remembered?: KeptPicture) {
    this.#state = remembered
      ? { ...nothing, channels: remembered.channels, asOf: remembered.at }
      : { ...nothing };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly getSnapshot = (): LiveState => this.#state;

  /** The views of one kind. The same array as long as none of them has changed. */
  things<Kind extends ThingKind>(channel: string, kind: Kind): readonly View<Kind>[] {
    const streams = this.#state.channels.get(channel);
    if (!streams) return noThings;
    const key = `${channel} ${kind}`;
    const before = this.#selected.get(key);
    if (before?.streams !== streams) {
      const list = preferredViews(streams, kind);
      const isSame = before !== undefined && sameItems(before.list, list);
      this.#selected.set(key, { streams, list: isSame ? before.list : list });
    }
    return (this.#selected.get(key)?.list ?? noThings) as readonly View<Kind>[];
  }

  thing<Kind extends ThingKind>(channel: string, kind: Kind, id: string): View<Kind> | undefined {
    return this.things(channel, kind).find((view) => view.id === id);
  }

  /** What is held of one stream; `emptyStream` before its first delta. */
  stream(channel: string, stream: string): StreamState {
    return this.#state.channels.get(channel)?.get(stream) ?? emptyStream;
  }

  /** Whether a first picture of the stream has arrived. */
  has(channel: string, stream: string): boolean {
    return this.#state.channels.get(channel)?.has(stream) ?? false;
  }

  /** Applies the rules of `live-rules.ts` [L1] and says what they decided. */
  receive(delta: Delta): Step['do'] {
    const step = receive(this.stream(delta.channel, delta.stream), delta);
    if (step.do === 'apply') this.#replace(delta.channel, (streams) => streams.set(delta.stream, step.state));
    return step.do;
  }

  /** Drops streams that nobody looks at any more. */
  forget(channel: string, streams: readonly string[]): void {
    this.#replace(channel, (kept) => {
      for (const stream of streams) kept.delete(stream);
    });
  }

  update(change: Partial<Pick<LiveState, 'status' | 'hello' | 'restarting'>>): void {
    const state = { ...this.#state, ...change };
    const isConnected = state.status !== 'offline' && state.status !== 'connecting';
    const asOf = isConnected || state.hello === null ? null : Date.now();
    this.#set({ ...state, asOf: isConnected ? null : (state.asOf ?? asOf) });
  }

  setPresence(presence: Presence): void {
    this.#set({ ...this.#state, presence: new Map(this.#state.presence).set(presence.channel, presence) });
  }

  /** Somebody else looks through this page now. */
  reset(): void {
    this.#selected.clear();
    this.#set({ ...nothing, status: this.#state.status });
  }

  #replace(channel: string, change: (streams: Map<string, StreamState>) => void): void {
    const streams = new Map(this.#state.channels.get(channel));
    change(streams);
    const channels = new Map(this.#state.channels);
    if (streams.size > 0) channels.set(channel, streams);
    else channels.delete(channel);
    this.#set({ ...this.#state, channels });
  }

  #set(state: LiveState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}

function sameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
