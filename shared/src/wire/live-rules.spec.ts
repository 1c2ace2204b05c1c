import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Delta, Views } from './delta.ts';
import { emptyStream, receive, type StreamState } from './live-rules.ts';

/** One change on the server: some things get a new value, some go. Values tell versions of a thing apart. */
const change = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.option(fc.nat(9)), {
  noNullPrototype: true,
});
const history = fc.array(change, { minLength: 1, maxLength: 12 });

type Server = Map<string, number>;
type Change = Record<string, number | null>;

/** What the server shows after its first `n` changes. */
function truth(changes: Change[], n: number): Server {
  const state: Server = new Map();
  for (const each of changes.slice(0, n)) {
    for (const [id, value] of Object.entries(each)) {
      if (value === null) state.delete(id);
      else state.set(id, value);
    }
  }
  return state;
}

function views(entries: Iterable<[string, number]>): Views {
  return { polls: Array.from(entries, ([id, value]) => ({ id, value })) };
}

/**
 * A delta names every thing touched in `(from, to]`, also one that came and went within: a client that was
 * between the two has seen it, and `from ≤ mine < to` is applied.
 */
function between(changes: Change[], from: number, to: number, epoch = 'e'): Delta {
  const after = truth(changes, to);
  const touched = [...new Set(changes.slice(from, to).flatMap((each) => Object.keys(each)))];
  const changed = [...after].filter(([id]) => touched.includes(id));
  const gone = touched.filter((id) => !after.has(id));
  return {
    channel: 'c',
    stream: 's',
    epoch,
    from,
    to,
    at: 0,
    changed: views(changed),
    gone: { polls: gone },
  };
}

function full(changes: Change[], to: number, epoch = 'e'): Delta {
  return { ...between(changes, 0, to, epoch), full: true, gone: {} };
}

function shown(state: StreamState): Server {
  const polls = [...(state.things.get('polls')?.values() ?? [])] as { id: string; value: number }[];
  return new Map(polls.map(({ id, value }) => [id, value]));
}

/** A client that follows the rules; a subscription is answered at once, merged or full. */
function follow(changes: Change[], deltas: Delta[], answersFull: boolean[]): StreamState {
  let state = emptyStream;
  for (const [index, delta] of deltas.entries()) {
    const step = receive(state, delta);
    if (step.do === 'apply') state = step.state;
    if (step.do !== 'subscribe') continue;
    const isMergeable = state.epoch === 'e' && !answersFull[index];
    const answer = isMergeable ? between(changes, state.to, delta.to) : full(changes, delta.to);
    const answered = receive(state, answer);
    if (answered.do === 'apply') state = answered.state;
  }
  return state;
}

const frames = history.chain((changes) =>
  fc.record({
    changes: fc.constant(changes),
    // lost, repeated, reordered and overlapping frames
    ranges: fc.array(fc.tuple(fc.nat(changes.length), fc.nat(changes.length)), { maxLength: 30 }),
    answersFull: fc.array(fc.boolean(), { minLength: 31, maxLength: 31 }),
  }),
);

test('[L1] whatever is lost, repeated or late, a client that then hears of now shows what the server shows', () => {
  fc.assert(
    fc.property(frames, ({ changes, ranges, answersFull }) => {
      const now = changes.length;
      const heard = ranges.map(([a, b]) => between(changes, Math.min(a, b), Math.max(a, b)));
      // The heartbeat says how far the server is, and nothing else.
      const state = follow(changes, [...heard, between(changes, now, now)], answersFull);
      expect(state.to).toBe(now);
      expect(shown(state)).toEqual(truth(changes, now));
    }),
  );
});

test('[L1] at every moment a client shows one state of the server, never a mixture', () => {
  fc.assert(
    fc.property(frames, ({ changes, ranges, answersFull }) => {
      const heard = ranges.map(([a, b]) => between(changes, Math.min(a, b), Math.max(a, b)));
      for (let n = 0; n <= heard.length; n += 1) {
        const state = follow(changes, heard.slice(0, n), answersFull);
        expect(shown(state)).toEqual(truth(changes, state.to));
      }
    }),
  );
});

test('[L1] within an epoch the revision never goes back, except by a full picture', () => {
  fc.assert(
    fc.property(fc.nat(20), fc.nat(20), fc.nat(20), (mine, from, length) => {
      const state: StreamState = { ...emptyStream, epoch: 'e', to: mine };
      const step = receive(state, between([], from, from + length));
      const expected = from + length <= mine ? 'ignore' : from > mine ? 'subscribe' : 'apply';
      expect(step.do).toBe(expected);
      if (step.do === 'apply') expect(step.state.to).toBeGreaterThan(mine);
    }),
  );
});

test('[L1] a full picture replaces everything, also with a lower revision or of another epoch', () => {
  fc.assert(
    fc.property(history, history, fc.constantFrom('e', 'f'), (before, after, epoch) => {
      const start = receive(emptyStream, full(before, before.length));
      const step = start.do === 'apply' ? receive(start.state, full(after, after.length, epoch)) : start;
      if (step.do !== 'apply') throw new Error('A full picture was not applied.');
      expect(shown(step.state)).toEqual(truth(after, after.length));
      expect([step.state.to, step.state.epoch]).toEqual([after.length, epoch]);
    }),
  );
});

test('[L1] another epoch is never merged into what we have, not even by a heartbeat', () => {
  const state: StreamState = { ...emptyStream, epoch: 'e', to: 3 };
  for (const [from, to] of [
    [0, 1],
    [3, 3],
    [3, 4],
    [9, 9],
  ] as const) {
    expect(receive(state, between([], from, to, 'f')).do).toBe('subscribe');
  }
});

test('[L1] applying changes nothing in the state that was there', () => {
  fc.assert(
    fc.property(history, (changes) => {
      const first = receive(emptyStream, full(changes, 1));
      if (first.do !== 'apply') throw new Error('A full picture was not applied.');
      const before = shown(first.state);
      receive(first.state, between(changes, 1, changes.length));
      expect(shown(first.state)).toEqual(before);
    }),
  );
});
