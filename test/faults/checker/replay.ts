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

/** What a client that follows the rules has shown, moment by moment, in each stream. */
export function replay({ heard }: PersonRecord): Map<string, Moment[]> {
  const moments = new Map<string, Moment[]>();
  const states = new Map<string, StreamState>();
  const followed = new Map<string, number>();
  for (const each of heard) {
    const name = `${each.channel} ${each.stream}`;
    const before = states.get(name) ?? emptyStream;
    if (!each.delta) {
      states.delete(name);
      continue;
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
  return moments;
}

/** The last state of every stream that is followed. */
export function finalStates(record: PersonRecord): Map<string, StreamState> {
  const states = new Map<string, StreamState>();
  for (const each of record.heard) if (!each.delta) states.set(`${each.channel} ${each.stream}`, emptyStream);
  for (const [name, moments] of replay(record)) {
    const last = record.heard.findLast((each) => `${each.channel} ${each.stream}` === name);
    states.set(name, last?.delta ? moments.at(-1)!.after : emptyStream);
  }
  return states;
}
