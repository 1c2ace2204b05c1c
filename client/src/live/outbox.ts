import type { CommandName, Sent } from '@miteinander/shared/contract';
import type { Connection } from './connection.ts';
import { oneAtATime } from './one-at-a-time.ts';
import {
  type Change,
  changed,
  type Entries,
  type Entry,
  isForgotten,
  type Item,
  kept,
  nextDueAt,
  nextToDeliver,
  type Outcome,
  undelivered,
  verdict,
} from './outbox-rules.ts';
import { outboxStorage, type OutboxStorage } from './outbox-storage.ts';
import { uuid } from './random.ts';

/**
 * What to do about a `conflict`: the input to send next, or null when what is stored is what was wanted.
 * `current` is what the server has.
 */
export type Resolve = (input: unknown, current: unknown) => unknown;

export interface OutboxOptions {
  connection: Connection;
  /** the attendee's id */
  owner: string;
  resolve: Partial<Record<CommandName, Resolve>>;
  storage?: OutboxStorage;
}

/** How long one delivery may take; the item stays in the queue if it fails. */
const deliveryMs = 20_000;

/**
 * What a person does goes through here: it survives a dead zone, a reload and a killed tab, is delivered once
 * as soon as there is a connection, and everybody can see what became of it.
 */
export class Outbox {
  readonly #options: OutboxOptions;
  readonly #storage: OutboxStorage;
  readonly #listeners = new Set<() => void>();
  readonly #tabs =
    typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('miteinander:outbox');
  #entries: Entries = new Map();
  readonly #listed = new Map<string, readonly Entry[]>();
  #isDelivering = false;
  #retry: ReturnType<typeof setTimeout> | undefined;
  /** the last write to the storage; later ones wait for it */
  #saving: Promise<void> = Promise.resolve();

  constructor(options: OutboxOptions) {
    this.#options = options;
    this.#storage = options.storage ?? outboxStorage();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** What became of the newest item of a key; the same object until it changes. */
  entry(key: string): Entry | undefined {
    return this.#entries.get(key);
  }

  /** What became of the newest items of all keys that begin so; the same array until one of them changes. */
  entries(prefix: string): readonly Entry[] {
    const before = this.#listed.get(prefix);
    const list = [...this.#entries.values()].filter(({ item }) => item.key.startsWith(prefix));
    const isSame = before?.length === list.length && list.every((entry, index) => entry === before[index]);
    if (!isSame) this.#listed.set(prefix, list);
    return isSame ? before : list;
  }

  readonly waitingCount = (): number => undelivered(this.#entries).length;

  /** Takes what is left from earlier and begins to deliver; ends with the returned function. */
  start(): () => void {
    const { store } = this.#options.connection;
    const unsubscribe = store.subscribe(() => void this.#deliver());
    this.#tabs?.addEventListener('message', () => void this.#load());
    void this.#load();
    return () => {
      unsubscribe();
      clearTimeout(this.#retry);
      this.#tabs?.close();
    };
  }

  /**
   * Queues a command. An item that waits under the same key is replaced. One that is to be sent some milliseconds
   * later can be dismissed until then.
   */
  put<Name extends CommandName>(key: string, name: Name, input: Sent<Name>, afterMs = 0): void {
    const { owner } = this.#options;
    const queuedAt = Date.now();
    const item: Item = { key, id: uuid(), owner, name, input, queuedAt };
    if (afterMs > 0) item.notBefore = queuedAt + afterMs;
    this.#change({ do: 'put', item });
    this.#save(item);
    void this.#deliver();
  }

  /** The person has read how an item ended. */
  dismiss(key: string): void {
    const entry = this.#entries.get(key);
    if (!entry) return;
    const { item, outcome } = entry;
    const drop = () => {
      if (this.#entries.get(key)?.item.id === item.id) this.#change({ do: 'dismiss', key });
    };
    const forgetting = this.#forget(item);
    // What was read is gone from the screen once it is gone for good; what could still be sent stops at once.
    if (outcome.state === 'queued' || outcome.state === 'received') drop();
    else void forgetting.then(drop);
  }

  /** Forgets what this person still had to say, and what became of it. */
  async clear(): Promise<void> {
    const items = [...this.#entries.values()].map(({ item }) => item);
    this.#entries = new Map();
    await this.#saving;
    for (const item of items) await this.#storage.remove(item.key, item.id);
    this.#tell();
  }

  #save(item: Item): void {
    this.#saving = this.#saveAfter(this.#saving, item);
  }

  async #saveAfter(earlier: Promise<void>, item: Item): Promise<void> {
    await earlier;
    await this.#storage.put(item);
    this.#change({ do: 'saved', key: item.key, id: item.id });
    this.#tabs?.postMessage('changed');
  }

  async #load(): Promise<void> {
    const items = (await this.#storage.all()).filter((item) => item.owner === this.#options.owner);
    const old = items.filter((item) => isForgotten(item, Date.now()));
    // At once: what is saved from now on is not among these, and is not to be taken for removed.
    this.#change({ do: 'load', items: items.filter((item) => !old.includes(item)) });
    void this.#deliver();
    for (const { key, id } of old) await this.#storage.remove(key, id);
  }

  async #deliver(): Promise<void> {
    if (this.#isDelivering || !this.#isAtHome()) return;
    if (!this.#next()) return this.#deliverLater(null);
    this.#isDelivering = true;
    clearTimeout(this.#retry);
    let pauseMs: number | null = null;
    try {
      await oneAtATime('miteinander:outbox', async () => {
        for (let next = this.#next(); next && pauseMs === null; next = this.#next())
          pauseMs = await this.#send(next);
      });
    } finally {
      this.#isDelivering = false;
    }
    this.#deliverLater(pauseMs);
  }

  #deliverLater(pauseMs: number | null): void {
    clearTimeout(this.#retry);
    const dueAt = nextDueAt(this.#entries);
    const waitMs = pauseMs ?? (dueAt === null ? null : Math.max(dueAt - Date.now(), 100));
    if (waitMs !== null) this.#retry = setTimeout(() => void this.#deliver(), waitMs);
  }

  #next(): Item | undefined {
    return nextToDeliver(this.#entries, Date.now());
  }

  /** Connected, and as the person whose items these are. */
  #isAtHome(): boolean {
    const { status, hello } = this.#options.connection.store.getSnapshot();
    return (status === 'online' || status === 'outdated') && hello?.id === this.#options.owner;
  }

  /** Null when the item is dealt with, else after how many milliseconds to try again. */
  async #send(item: Item): Promise<number | null> {
    const { connection, resolve } = this.#options;
    // The key says which command it is; its input was typed when it was put.
    const reply = await connection.send(item.name, item.input as never, {
      id: item.id,
      timeoutMs: deliveryMs,
      isOnce: true,
    });
    const next = verdict(reply);
    if (next.do === 'later') return next.afterMs;
    if (next.do === 'postpone') {
      const notBefore = Date.now() + next.afterMs;
      this.#change({ do: 'postpone', key: item.key, id: item.id, notBefore });
      return null;
    }
    if (next.do === 'settle') {
      await this.#settle(item, next.outcome);
      return null;
    }
    const input = resolve[item.name]?.(item.input, next.current) ?? null;
    if (input === null) await this.#settle(item, { state: 'received' });
    else if (await this.#isNewest(item)) this.#again(item, input);
    else await this.#load();
    return null;
  }

  /** Of several tabs, only the one with the last wish insists on it. */
  async #isNewest(item: Item): Promise<boolean> {
    await this.#saving;
    return (await this.#storage.get(item.key))?.id === item.id;
  }

  #again(item: Item, input: unknown): void {
    const next = { ...item, id: uuid(), input };
    this.#change({ do: 'replace', id: item.id, item: next });
    this.#save(next);
  }

  async #settle(item: Item, outcome: Outcome): Promise<void> {
    this.#change({ do: 'settle', key: item.key, id: item.id, outcome });
    const rest = kept(item, outcome);
    if (rest === null) return this.#forget(item);
    await this.#saving;
    await this.#storage.update(rest);
    this.#tabs?.postMessage('changed');
  }

  async #forget({ key, id }: Item): Promise<void> {
    await this.#saving;
    await this.#storage.remove(key, id);
    this.#tabs?.postMessage('changed');
  }

  #change(change: Change): void {
    const entries = changed(this.#entries, change);
    if (entries === this.#entries) return;
    this.#entries = entries;
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
