import { Refusal } from '@miteinander/shared/wire/errors';
import { type Lane, type LiveChannel, type LiveStream, presented } from './live-channel.ts';
import type { Persons } from './live-source.ts';
import { kindsOf, type Look, present, type Snapshot } from './live-state.ts';
import type { Frame } from './published-stream.ts';
import { isForSome } from './stream-name.ts';
import type { Watcher } from './watcher.ts';

/** What a tick needs from the outside. */
export interface TickPort {
  look(wanted: Look): Promise<Snapshot | null>;
  /** sends a delta to whoever watches the stream; `from` is where they stood */
  emit(stream: LiveStream, from: number, json: string): Promise<void>;
  frame(): Frame;
  expel(actors: Snapshot['expelled']): void;
  /** this watcher may not watch the stream any more */
  dismiss(stream: LiveStream, watcher: Watcher): void;
  /** the channel was deleted: nobody can watch it any more */
  end(): void;
}

/**
 * One look at a channel for one lane of its streams: loads those somebody waits for, brings the stale ones that are due up to date,
 * and sends each of them what is different for it. Null, or why it did not succeed: nothing is lost then,
 * everything is still stale.
 */
export async function tick(live: LiveChannel, lane: Lane, port: TickPort): Promise<unknown> {
  const now = performance.now();
  const waiting = [...lane.loading];
  const loading = new Map(waiting.filter(([stream]) => stream.loadsAt <= now + 1));
  lane.loading = new Map(waiting.filter(([stream]) => !loading.has(stream)));
  const due = [...lane.stale].filter((stream) => stream.isLoaded && stream.nextAt <= now + 1);
  for (const stream of due) stream.isStale = false;
  for (const stream of [...due, ...loading.keys()]) stream.lookBegins();
  try {
    const snapshot = await port.look(wantedBy(live, lane, [...due, ...loading.keys()]));
    if (!snapshot) {
      for (const each of [...loading.values()].flat()) each.reject(new Refusal('not-found'));
      port.end();
      return null;
    }
    live.looked(snapshot.revision);
    for (const stream of new Set([...due, ...loading.keys()])) await bring(stream, snapshot, port);
    // The other lane may have seen more while what is loaded here was on its way.
    markBehind(live, Math.max(snapshot.revision, live.seen));
    for (const each of [...loading.values()].flat()) each.resolve();
    port.expel(snapshot.expelled);
    if (lane !== live.lanes.own) live.seen = Math.max(live.seen, snapshot.revision);
    return null;
  } catch (error) {
    for (const stream of due) stream.isStale = true;
    for (const each of [...loading.values()].flat()) each.reject(error);
    return error;
  }
}

const nobody: Persons = { attendees: [], panelists: [] };

function wantedBy(live: LiveChannel, lane: Lane, streams: readonly LiveStream[]): Look {
  if (lane === live.lanes.own) {
    const persons = [...new Set(streams.map(({ stream }) => stream.of!))];
    const attendees = persons.filter((person) => !live.panelists.has(person));
    const panelists = persons.filter((person) => live.panelists.has(person));
    return { since: undefined, persons: { attendees, panelists }, expelledSince: null, guarded: [] };
  }
  if (streams.length === 0)
    return { since: undefined, persons: nobody, expelledSince: live.seen, guarded: [] };
  const isFresh = streams.some((stream) => !stream.isLoaded);
  const since = isFresh ? null : Math.min(...streams.map((stream) => stream.published.seen));
  const guarded = streams.map(({ stream }) => stream).filter(isForSome);
  return { since, persons: nobody, expelledSince: live.seen, guarded };
}

/** `live.seen` says that nothing up to here is unknown, also of streams that were not looked at just now. */
function markBehind(live: LiveChannel, revision: number): void {
  for (const stream of live.shared) {
    if (stream.isLoaded && stream.published.seen < revision) stream.isStale = true;
  }
}

/** A stream that is watched already is never loaded anew: its watchers would miss the difference. */
async function bring(stream: LiveStream, snapshot: Snapshot, port: TickPort): Promise<void> {
  const { published } = stream;
  const views = presented(kindsOf(snapshot, stream.stream), present(snapshot, stream.stream));
  if (!stream.isLoaded) {
    published.load(views, snapshot.revision);
    stream.isLoaded = true;
    return;
  }
  dismissStrangers(stream, snapshot, port);
  stream.nextAt = performance.now() + stream.paceMs;
  const from = published.update(views, snapshot.revision, snapshot.isWhole || stream.isPerson);
  if (from !== null) await port.emit(stream, from, published.since(from, port.frame()));
}

/** Before anything of this look is sent. */
function dismissStrangers(stream: LiveStream, { members }: Snapshot, port: TickPort): void {
  const own = members.get(stream.stream.name);
  if (!own) return;
  for (const watcher of stream.watchers)
    if (!own.has(watcher.actor.id!) && !stream.hasJustLetIn(watcher)) port.dismiss(stream, watcher);
}
