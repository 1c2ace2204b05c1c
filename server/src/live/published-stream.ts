import type { Delta } from '@miteinander/shared/wire/delta';
import type { ViewOf } from './live-source.ts';

interface Published {
  json: string;
  /** the `to` of the delta that carried it last */
  at: number;
}

/** Things that may have changed, presented for one stream: null where the stream may not (or no longer) see it. */
export type Presented = ReadonlyMap<string, ReadonlyMap<string, ViewOf | null>>;

export interface Frame {
  channel: string;
  epoch: string;
  /** milliseconds since 1970 */
  at: number;
}

interface Tombstone {
  kind: string;
  id: string;
  at: number;
}

const mostTombstones = 500;
/** What a stream has that nobody has anything in yet, as most persons'; never written to. */
const noTombstones: readonly Tombstone[] = [];
const none = new Map<string, Map<string, Published>>();

/**
 * What one stream has been sent so far: the JSON of every view, each with the revision that carried it last,
 * and what is gone. That is enough to tell any client that was here before all it has missed, in one merged
 * delta, without keeping the deltas themselves [L6]. No I/O and no clock in here.
 */
export class PublishedStream {
  readonly name: string;
  /** everything up to this revision was looked at */
  seen = 0;
  /** the `to` of the last frame sent */
  to = 0;
  private floor = 0;
  private views: Map<string, Map<string, Published>> = none;
  private tombstones: readonly Tombstone[] = noTombstones;

  constructor(name: string) {
    this.name = name;
  }

  /** Starts over from everything that may be shown: clients of before get it whole. */
  load(presented: Presented, revision: number): void {
    this.views = none;
    this.tombstones = noTombstones;
    this.seen = this.to = this.floor = revision;
    for (const [kind, things] of presented) {
      for (const view of things.values())
        if (view) this.kind(kind).set(view.id, { json: JSON.stringify(view), at: revision });
    }
  }

  /**
   * Takes in what may have changed up to `revision` and gives the `from` of the delta to send, or null if this
   * stream sees no difference. With `isWhole` everything that is not among it is gone.
   */
  update(presented: Presented, revision: number, isWhole: boolean): number | null {
    this.seen = revision;
    let isDifferent = false;
    for (const [kind, things] of presented) {
      for (const [id, view] of things) isDifferent = this.put(kind, id, view, revision) || isDifferent;
      if (!isWhole) continue;
      for (const id of this.views.get(kind)?.keys() ?? []) {
        if (!things.has(id)) isDifferent = this.put(kind, id, null, revision) || isDifferent;
      }
    }
    if (!isDifferent) return null;
    const from = this.to;
    this.to = revision;
    return from;
  }

  /** Whether a client that has `since` can be told what it missed; otherwise it needs everything. */
  reaches(since: number): boolean {
    return since >= this.floor && since <= this.to;
  }

  /** The JSON of the delta after `since`, which must be reached. */
  since(since: number, frame: Frame): string {
    const changed = [...this.views].map(([kind, things]) => jsonList(kind, newer(things, since)));
    const gone = new Map<string, string[]>();
    for (const { kind, id, at } of this.tombstones) {
      if (at > since && !this.views.get(kind)?.has(id)) gone.set(kind, [...(gone.get(kind) ?? []), id]);
    }
    return this.frame(frame, since, changed.filter(Boolean).join(), JSON.stringify(Object.fromEntries(gone)));
  }

  /** The JSON of the whole state, which replaces the client's. */
  full(frame: Frame): string {
    const changed = [...this.views].map(([kind, things]) => jsonList(kind, newer(things, -1)));
    return this.frame(frame, 0, changed.filter(Boolean).join(), '{}', true);
  }

  /** The JSON of an empty delta that says: up to here you have missed nothing. */
  heartbeat(frame: Frame): string {
    const from = this.to;
    this.to = this.seen;
    return this.frame(frame, from, '', '{}');
  }

  /** The JSON of an empty delta that nobody can go on from: whoever gets it asks again, and is let in or not. */
  gap(frame: Frame): string {
    const at = Math.max(this.seen, this.to) + 1;
    const delta: Delta = { ...frame, stream: this.name, from: at, to: at, changed: {}, gone: {} };
    return JSON.stringify(delta);
  }

  private put(kind: string, id: string, view: ViewOf | null, at: number): boolean {
    const before = this.views.get(kind)?.get(id);
    if (!view) {
      if (!before) return false;
      this.views.get(kind)!.delete(id);
      this.bury(kind, id, at);
      return true;
    }
    const json = JSON.stringify(view);
    if (before?.json === json) return false;
    this.kind(kind).set(id, { json, at });
    return true;
  }

  private bury(kind: string, id: string, at: number): void {
    const [oldest, ...others] = this.tombstones;
    const isFull = this.tombstones.length >= mostTombstones;
    if (isFull) this.floor = Math.max(this.floor, oldest!.at);
    this.tombstones = [...(isFull ? others : this.tombstones), { kind, id, at }];
  }

  private kind(name: string): Map<string, Published> {
    if (this.views === none) this.views = new Map();
    const known = this.views.get(name) ?? new Map<string, Published>();
    this.views.set(name, known);
    return known;
  }

  private frame(frame: Frame, from: number, changed: string, gone: string, isFull = false): string {
    const head: Omit<Delta, 'changed' | 'gone'> = { ...frame, stream: this.name, from, to: this.to };
    if (isFull) head.full = true;
    return `${JSON.stringify(head).slice(0, -1)},"changed":{${changed}},"gone":${gone}}`;
  }
}

function newer(things: ReadonlyMap<string, Published>, since: number): string[] {
  const list: string[] = [];
  for (const { json, at } of things.values()) if (at > since) list.push(json);
  return list;
}

function jsonList(kind: string, views: readonly string[]): string {
  return views.length === 0 ? '' : `${JSON.stringify(kind)}:[${views.join()}]`;
}
