import { expect, test } from '@jest/globals';
import type { Delta } from '@miteinander/shared/wire/delta';
import { LiveStore } from './store.ts';

function delta(stream: string, from: number, to: number, rest: Partial<Delta> = {}): Delta {
  return { channel: 'm', stream, epoch: 'e', from, to, at: 0, changed: {}, gone: {}, ...rest };
}

const result = (votes: number) => ({ results: [{ id: 'p', votes }] });
const votes = (store: LiveStore) =>
  (store.thing('m', 'results', 'p') as { votes: number } | undefined)?.votes;

test('how old the picture is counts from the loss of the connection, or from the visit that has kept it', () => {
  const store = new LiveStore({ channels: new Map(), at: 5 });
  const hello = { epoch: 'e', now: 0, role: 'attendee', id: 'me', meeting: 'm', origin: null };
  store.update({ status: 'offline' });
  expect(store.getSnapshot().asOf).toBe(5);
  store.update({ status: 'online', hello });
  expect(store.getSnapshot().asOf).toBeNull();
  const lostAfter = Date.now();
  store.update({ status: 'offline' });
  const { asOf } = store.getSnapshot();
  expect(asOf).toBeGreaterThanOrEqual(lostAfter);
  store.update({ status: 'offline' });
  expect(store.getSnapshot().asOf).toBe(asOf);
  const fresh = new LiveStore();
  fresh.update({ status: 'offline' });
  expect(fresh.getSnapshot().asOf).toBeNull();
});

test('a gap asks for a subscription and changes nothing [L1]', () => {
  const store = new LiveStore();
  expect(store.receive(delta('attendee', 0, 5, { full: true, changed: result(1) }))).toBe('apply');
  expect(store.receive(delta('attendee', 7, 8, { changed: result(9) }))).toBe('subscribe');
  expect(store.receive(delta('attendee', 3, 5, { changed: result(9) }))).toBe('ignore');
  expect(votes(store)).toBe(1);
});

test('what a person may see goes before what voters and everybody may see, in whatever order they arrive', () => {
  const store = new LiveStore();
  store.receive(delta('person:x', 0, 1, { full: true, changed: result(3) }));
  store.receive(delta('voted:p', 0, 1, { full: true, changed: result(2) }));
  store.receive(delta('attendee', 0, 1, { full: true, changed: result(1) }));
  expect(votes(store)).toBe(3);
  store.forget('m', ['person:x']);
  expect(votes(store)).toBe(2);
  store.receive(delta('voted:p', 1, 2, { gone: { results: ['p'] } }));
  expect(votes(store)).toBe(1);
});

test('a list stays the same object while none of its things changes', () => {
  const store = new LiveStore();
  store.receive(delta('attendee', 0, 1, { full: true, changed: { ...result(1), polls: [{ id: 'p' }] } }));
  const [polls, results] = [store.things('m', 'polls'), store.things('m', 'results')];
  store.receive(delta('attendee', 1, 2, { changed: result(2) }));
  expect(store.things('m', 'polls')).toBe(polls);
  expect(store.things('m', 'results')).not.toBe(results);
  store.receive(delta('attendee', 2, 3));
  expect(store.things('m', 'polls')).toBe(polls);
});

test('a full picture replaces, also with a lower revision after a restart [L1]', () => {
  const store = new LiveStore();
  store.receive(delta('attendee', 0, 50, { full: true, changed: result(1) }));
  store.receive(delta('attendee', 0, 49, { full: true, epoch: 'f', changed: {} }));
  expect(votes(store)).toBeUndefined();
  expect(store.stream('m', 'attendee')).toMatchObject({ epoch: 'f', to: 49 });
});

test('somebody else signs in: nothing is left', () => {
  const store = new LiveStore();
  store.receive(delta('attendee', 0, 1, { full: true, changed: result(1) }));
  store.reset();
  expect(store.has('m', 'attendee')).toBe(false);
  expect(votes(store)).toBeUndefined();
});
