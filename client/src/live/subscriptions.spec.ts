import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import type { Delta } from '@miteinander/shared/wire/delta';
import type { Reply } from '@miteinander/shared/wire/reply';
import { LiveStore } from './store.ts';
import { Subscriptions, type Wanted } from './subscriptions.ts';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

function world(store = new LiveStore()) {
  const asked: { streams: Wanted[]; answer(reply: Reply<(Delta | null)[]> | null): void }[] = [];
  const left: string[] = [];
  const subscriptions = new Subscriptions(store, {
    ask: (_, streams, answer) => void asked.push({ streams, answer }),
    leave: (channel) => void left.push(channel),
  });
  return { store, asked, left, subscriptions };
}

function delta(from: number, to: number, rest: Partial<Delta> = {}): Delta {
  return { channel: 'c', stream: 'attendee', epoch: 'e', from, to, at: 0, changed: {}, gone: {}, ...rest };
}

function watching() {
  const all = world();
  const stop = all.subscriptions.watch('c', ['attendee']);
  all.subscriptions.resume();
  jest.advanceTimersByTime(1);
  all.asked[0]?.answer({ ok: true, data: [delta(0, 5, { full: true })] });
  return { ...all, stop };
}

test('what an earlier visit has kept goes on from where it was; what nobody looks at is forgotten', () => {
  const kept = { epoch: 'e', to: 5, things: new Map() };
  const streams = new Map([['attendee', kept]]);
  const { store, asked, subscriptions } = world(
    new LiveStore({
      at: 0,
      channels: new Map([
        ['c', streams],
        ['old', streams],
      ]),
    }),
  );
  subscriptions.watch('c', ['attendee']);
  subscriptions.resume();
  jest.advanceTimersByTime(1);
  expect(asked.map((each) => each.streams)).toEqual([[{ stream: 'attendee', since: 5, epoch: 'e' }]]);
  expect(store.has('c', 'attendee')).toBe(true);
  expect(store.has('old', 'attendee')).toBe(false);
});

test('a kept stream that is watched later is asked for as well', () => {
  const kept = { epoch: 'e', to: 5, things: new Map() };
  const { asked, subscriptions } = world(
    new LiveStore({ at: 0, channels: new Map([['c', new Map([['attendee', kept]])]]) }),
  );
  subscriptions.watch('c', ['person:x']);
  subscriptions.resume();
  jest.advanceTimersByTime(1);
  subscriptions.watch('c', ['attendee']);
  jest.advanceTimersByTime(1);
  expect(asked).toHaveLength(2);
});

test('[T3] one that was denied and let go is asked for again when it is wanted again', () => {
  const { store, asked, subscriptions, stop } = watching();
  subscriptions.receive(delta(9, 9));
  jest.advanceTimersByTime(1_000);
  asked[1]?.answer({ ok: true, data: [null] });
  expect(store.has('c', 'attendee')).toBe(false);
  stop();
  subscriptions.watch('c', ['attendee']);
  jest.advanceTimersByTime(1);
  expect(asked[2]?.streams).toEqual([{ stream: 'attendee', since: 0, epoch: null }]);
  jest.advanceTimersByTime(1_000);
  asked[2]?.answer({ ok: true, data: [delta(0, 9, { full: true })] });
  expect(store.has('c', 'attendee')).toBe(true);
});

test('[T3] the stream of a table that was denied is asked for again in a while, another one is not', () => {
  const { asked, subscriptions } = world();
  subscriptions.watch('c', ['table:t', 'voted:p']);
  subscriptions.resume();
  jest.advanceTimersByTime(1);
  asked[0]?.answer({ ok: true, data: [null, null] });
  jest.advanceTimersByTime(30_000);
  expect(asked).toHaveLength(1);
  subscriptions.checkHeartbeats();
  jest.advanceTimersByTime(1_000);
  expect(asked[1]?.streams).toEqual([{ stream: 'table:t', since: 0, epoch: null }]);
});

test('streams of a channel are asked for together', () => {
  const { subscriptions, asked } = world();
  subscriptions.resume();
  subscriptions.watch('c', ['attendee']);
  subscriptions.watch('c', ['person:x', 'attendee']);
  jest.advanceTimersByTime(1);
  expect(asked.map(({ streams }) => streams.map(({ stream }) => stream))).toEqual([['attendee', 'person:x']]);
});

test('a gap is asked for once, from where we are, within a second [L1]', () => {
  const { subscriptions, asked } = watching();
  subscriptions.receive(delta(7, 8));
  subscriptions.receive(delta(8, 9));
  jest.advanceTimersByTime(1_000);
  subscriptions.receive(delta(9, 10));
  jest.advanceTimersByTime(5_000);
  expect(asked.slice(1).map(({ streams }) => streams)).toEqual([
    [{ stream: 'attendee', since: 5, epoch: 'e' }],
  ]);
});

test('twenty silent seconds are asked about; a heartbeat is enough to be quiet [L1]', () => {
  const { subscriptions, asked } = watching();
  jest.advanceTimersByTime(15_000);
  subscriptions.receive(delta(5, 5));
  jest.advanceTimersByTime(15_000);
  subscriptions.checkHeartbeats();
  jest.advanceTimersByTime(1_000);
  expect(asked).toHaveLength(1);
  jest.advanceTimersByTime(6_000);
  subscriptions.checkHeartbeats();
  jest.advanceTimersByTime(1_000);
  expect(asked).toHaveLength(2);
});

test('after a reconnect every stream goes on from where it was; answers of before are ignored', () => {
  const { subscriptions, asked, store } = watching();
  subscriptions.receive(delta(7, 8));
  jest.advanceTimersByTime(1_000);
  subscriptions.pause();
  subscriptions.resume();
  jest.advanceTimersByTime(1);
  asked[1]?.answer({ ok: true, data: [delta(0, 99, { full: true, epoch: 'old' })] });
  expect(store.stream('c', 'attendee').to).toBe(5);
  expect(asked[2]?.streams).toEqual([{ stream: 'attendee', since: 5, epoch: 'e' }]);
});

test('no answer is asked again; a refusal is not', () => {
  const { subscriptions, asked } = watching();
  subscriptions.receive(delta(7, 8));
  jest.advanceTimersByTime(1_000);
  asked[1]?.answer(null);
  jest.advanceTimersByTime(2_000);
  expect(asked).toHaveLength(3);
  const error = { code: 'forbidden', kind: 'give-up', message: '' } as const;
  asked[2]?.answer({ ok: false, error });
  subscriptions.receive(delta(7, 8));
  jest.advanceTimersByTime(5_000);
  expect(asked).toHaveLength(3);
});

test('the last watcher leaves a little later, so that moving on costs nothing', () => {
  const { subscriptions, stop, left, store } = watching();
  const stopAgain = subscriptions.watch('c', ['attendee']);
  stop();
  stop();
  jest.advanceTimersByTime(2_000);
  expect([left, store.has('c', 'attendee')]).toEqual([[], true]);
  stopAgain();
  jest.advanceTimersByTime(2_000);
  expect([left, store.has('c', 'attendee')]).toEqual([['c'], false]);
});
