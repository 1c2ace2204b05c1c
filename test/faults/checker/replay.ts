import type { Delta } from '@miteinander/shared/wire/delta';
import { emptyStream, receive, type StreamState } from '@miteinander/shared/wire/live-rules';
import type { Heard, PersonRecord } from '../actors/records.ts';

/** One moment of one stream, as its client lived through it. */
export interface Moment {
  heard: Heard;
  delta: Delta;
  did: 'apply' | 'ignore' | 'subscribe';
  before: StreamState;
  after: StreamState;
  /** a subscription of this connection was answered before */
  isFollowed: boolean;
}

/** How far what somebody heard has been gone through: it only grows, and is asked for again and again. */
interface Replay {
  read: number;
  /** stream by stream */
  moments: Map<string, Moment[]>;
  states: Map<string, StreamState>;
  /** the connection on which a subscription was answered last */
  followed: Map<string, number>;
}

const replays = new WeakMap<readonly Heard[], Replay>();

/** What a client that follows the rules has shown, moment by moment, in each stream. */
export function replay({ heard }: PersonRecord): ReadonlyMap<string, readonly Moment[]> {
  return replayOf(heard).moments;
}

/** The last state of every stream that was heard of; nothing of those that are not followed any more. */
export function finalStates({ heard }: PersonRecord): ReadonlyMap<string, StreamState> {
  return replayOf(heard).states;
}

function replayOf(heard: readonly Heard[]): Replay {
  const known = replays.get(heard) ?? { read: 0, moments: new Map(), states: new Map(), followed: new Map() };
  replays.set(heard, known);
  for (; known.read < heard.length; known.read += 1) hear(known, heard[known.read]!);
  return known;
}

function hear({ moments, states, followed }: Replay, each: Heard): void {
  const name = `${each.channel} ${each.stream}`;
  const before = states.get(name) ?? emptyStream;
  if (!each.delta) {
    states.set(name, emptyStream);
    followed.delete(name);
    return;
  }
  const step = receive(before, each.delta);
  const after = step.do === 'apply' ? step.state : before;
  const isFollowed = followed.get(name) === each.connection;
  const own = moments.get(name) ?? [];
  own.push({ heard: each, delta: each.delta, did: step.do, before, after, isFollowed });
  moments.set(name, own);
  states.set(name, after);
  if (each.how === 'answer') followed.set(name, each.connection);
}
