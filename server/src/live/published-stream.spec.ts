import { describe, expect, test } from '@jest/globals';
import type { Delta } from '@miteinander/shared/wire/delta';
import { emptyStream, receive, type StreamState } from '@miteinander/shared/wire/live-rules';
import fc from 'fast-check';
import { type Presented, PublishedStream } from './published-stream.ts';

const frame = { channel: 'c', epoch: 'e', at: 0 };
const kinds = ['polls', 'results'];
/** What may be shown, as `kind id` → value. */
type Shown = Map<string, number>;

/** One look at the database. */
interface Look {
  changes: Record<string, number | null>;
  isWhole: boolean;
  /** by how much the revision rose */
  raised: number;
  /** a heartbeat follows */
  beats: boolean;
}

const changes = fc.dictionary(
  fc.constantFrom('polls a', 'polls b', 'polls c', 'results a', 'results b'),
  fc.option(fc.nat(3)),
  { noNullPrototype: true },
);
const looks: fc.Arbitrary<Look[]> = fc.array(
  fc.record({ changes, isWhole: fc.boolean(), raised: fc.integer({ min: 1, max: 3 }), beats: fc.boolean() }),
  { maxLength: 15 },
);

function presented(entries: Iterable<readonly [string, number | null]>): Presented {
  const things = new Map(kinds.map((kind) => [kind, new Map<string, { id: string } | null>()]));
  for (const [name, value] of entries) {
    const [kind, id] = name.split(' ') as [string, string];
    const view = { id, value };
    things.get(kind)!.set(id, value === null ? null : view);
  }
  return things;
}

function shownTo(state: StreamState): Shown {
  const shown: Shown = new Map();
  for (const [kind, things] of state.things) {
    for (const view of things.values() as Iterable<{ id: string; value: number }>)
      shown.set(`${kind} ${view.id}`, view.value);
  }
  return shown;
}

function named(shown: Shown): string {
  return Array.from(shown, ([name, value]) => `${name}=${value}`)
    .toSorted()
    .join();
}

function told(state: StreamState, json: string): StreamState {
  const delta = JSON.parse(json) as Delta;
  for (const [kind, ids] of Object.entries(delta.gone))
    expect(delta.changed[kind]?.filter(({ id }) => ids.includes(id)) ?? []).toEqual([]);
  const step = receive(state, delta);
  return step.do === 'apply' ? step.state : state;
}

/** Runs a history; `watch` sees the stream, what may be shown, and the frames sent, after every look. */
function play(
  history: readonly Look[],
  watch: (stream: PublishedStream, truth: Shown, sent: string[]) => void,
): void {
  const stream = new PublishedStream('attendee');
  const truth: Shown = new Map([['polls a', 0]]);
  let revision = 1;
  stream.load(presented(truth), revision);
  watch(stream, truth, []);
  for (const look of history) {
    const before = named(truth);
    revision += look.raised;
    for (const [name, value] of Object.entries(look.changes)) {
      if (value === null) truth.delete(name);
      else truth.set(name, value);
    }
    const seen = look.isWhole ? presented(truth) : presented(Object.entries(look.changes));
    const from = stream.update(seen, revision, look.isWhole);
    expect(from === null).toBe(before === named(truth));
    const sent = from === null ? [] : [stream.since(from, frame)];
    if (look.beats) sent.push(stream.heartbeat(frame));
    watch(stream, truth, sent);
  }
}

describe('[L6] a client ends on the same state', () => {
  test('by every delta, by one merged delta from wherever it stood, or by a full one', () => {
    fc.assert(
      fc.property(looks, (history) => {
        let follower = emptyStream;
        // Whoever was here once and went to sleep, at every moment there was.
        const asleep: StreamState[] = [];
        play(history, (stream, truth, sent) => {
          const full = told(emptyStream, stream.full(frame));
          follower = asleep.length === 0 ? full : sent.reduce(told, follower);
          asleep.push(follower);
          expect(shownTo(follower)).toEqual(truth);
          expect(shownTo(full)).toEqual(truth);
          expect([follower.to, full.to]).toEqual([stream.to, stream.to]);
          for (const sleeper of asleep) {
            expect(stream.reaches(sleeper.to)).toBe(true);
            const woken = told(sleeper, stream.since(sleeper.to, frame));
            expect([woken.to, shownTo(woken)]).toEqual([stream.to, truth]);
          }
        });
      }),
    );
  });

  test('and is never told the id of a thing that was not shown in this stream', () => {
    fc.assert(
      fc.property(looks, (history) => {
        const shown = new Set<string>();
        play(history, (_, truth, sent) => {
          const gone = sent.map((json) => (JSON.parse(json) as Delta).gone);
          const names = gone.flatMap((each) =>
            Object.entries(each).flatMap(([kind, ids]) => ids.map((id) => `${kind} ${id}`)),
          );
          for (const name of names) expect([name, shown.has(name)]).toEqual([name, true]);
          for (const name of truth.keys()) shown.add(name);
        });
      }),
    );
  });
});

test('[L6] what is gone is remembered five hundred times; whoever slept for longer gets everything', () => {
  const stream = new PublishedStream('attendee');
  const ids = Array.from({ length: 600 }, (_, index) => `polls p${index}`);
  stream.load(presented(ids.map((name) => [name, 0])), 1);
  const atFirst = told(emptyStream, stream.full(frame));
  for (const [index, name] of ids.entries()) stream.update(presented([[name, null]]), index + 2, false);
  // The hundred forgotten ones went with the revisions 2 to 101.
  expect([1, 100, 101, 601, 602].map((since) => stream.reaches(since))).toEqual([
    false,
    false,
    true,
    true,
    false,
  ]);
  const { gone } = JSON.parse(stream.since(101, frame)) as Delta;
  expect(gone['polls']).toHaveLength(500);
  expect(shownTo(told(atFirst, stream.full(frame)))).toEqual(new Map());
});

test('[L1] a heartbeat goes on from the last frame to what was looked at, and the next delta from there', () => {
  const stream = new PublishedStream('attendee');
  stream.load(presented([['polls a', 0]]), 4);
  expect(stream.update(presented([['polls a', 0]]), 7, false)).toBeNull();
  expect(stream.to).toBe(4);
  expect(JSON.parse(stream.heartbeat(frame))).toEqual({
    ...frame,
    stream: 'attendee',
    from: 4,
    to: 7,
    changed: {},
    gone: {},
  });
  expect(stream.update(presented([['polls a', 1]]), 9, false)).toBe(7);
});

test('loading anew reaches nobody who was here before', () => {
  const stream = new PublishedStream('attendee');
  stream.load(presented([['polls a', 0]]), 4);
  stream.load(presented([['polls b', 0]]), 6);
  expect([4, 5, 6].map((since) => stream.reaches(since))).toEqual([false, false, true]);
  expect(JSON.parse(stream.full(frame))).toMatchObject({
    full: true,
    from: 0,
    to: 6,
    changed: { polls: [{ id: 'b' }] },
  });
});
