import { expect, test } from '@jest/globals';
import { wireError } from '@miteinander/shared/wire/errors';
import {
  changed,
  type Entries,
  isForgotten,
  type Item,
  kept,
  nextDueAt,
  nextToDeliver,
  undelivered,
  verdict,
} from './outbox-rules.ts';

function vote(poll: string, id: string, queuedAt = 0): Item {
  return { key: `vote:${poll}`, id, owner: 'me', name: 'poll:vote', input: { version: 1 }, queuedAt };
}

const empty: Entries = new Map();
const put = (entries: Entries, item: Item) => changed(entries, { do: 'put', item });
const ids = (entries: Entries) => undelivered(entries).map((item) => item.id);

test('the newest vote on a poll replaces the older one; others stay, oldest first', () => {
  const entries = put(put(put(empty, vote('a', '1', 1)), vote('b', '2', 2)), vote('a', '3', 3));
  expect(ids(entries)).toEqual(['2', '3']);
});

test('an answer to a replaced vote changes nothing', () => {
  const entries = put(put(empty, vote('a', '1')), vote('a', '2'));
  const late = changed(entries, { do: 'settle', key: 'vote:a', id: '1', outcome: { state: 'received' } });
  expect(late).toBe(entries);
});

test('what is settled is not delivered again', () => {
  const entries = changed(put(empty, vote('a', '1')), {
    do: 'settle',
    key: 'vote:a',
    id: '1',
    outcome: { state: 'too-late' },
  });
  expect(ids(entries)).toEqual([]);
  expect(entries.get('vote:a')?.outcome).toEqual({ state: 'too-late' });
});

test('a conflict sends the same wish on with another id', () => {
  const entries = changed(put(empty, vote('a', '1')), { do: 'replace', id: '1', item: vote('a', '2') });
  expect(ids(entries)).toEqual(['2']);
});

test('another tab delivered it: it is gone; what is not saved yet stays', () => {
  const both = put(put(empty, vote('a', '1')), vote('b', '2'));
  const saved = changed(both, { do: 'saved', key: 'vote:a', id: '1' });
  expect(ids(changed(saved, { do: 'load', items: [] }))).toEqual(['2']);
});

test('another tab has a newer wish: it counts; an older one does not', () => {
  const mine = put(empty, vote('a', 'mine', 10));
  expect(ids(changed(mine, { do: 'load', items: [vote('a', 'theirs', 20)] }))).toEqual(['theirs']);
  expect(ids(changed(mine, { do: 'load', items: [vote('a', 'theirs', 5)] }))).toEqual(['mine']);
});

test('[A2] what ended badly is told again after a reload and in other tabs, until it is dismissed', () => {
  const late = kept(vote('a', '1'), { state: 'too-late' })!;
  const reloaded = changed(empty, { do: 'load', items: [late] });
  const elsewhere = changed(put(empty, vote('a', '1')), { do: 'load', items: [late] });
  for (const entries of [reloaded, elsewhere]) {
    expect(ids(entries)).toEqual([]);
    expect(entries.get('vote:a')?.outcome).toEqual({ state: 'too-late' });
  }
  expect(changed(reloaded, { do: 'load', items: [] }).size).toBe(0);
  expect(changed(reloaded, { do: 'dismiss', key: 'vote:a' }).size).toBe(0);
  expect(changed(reloaded, { do: 'dismiss', key: 'vote:b' })).toBe(reloaded);
});

test('what was received is not kept, and what ended badly is forgotten after a day', () => {
  const late = kept(vote('a', '1', 0), { state: 'too-late' })!;
  const dayMs = 86_400_000;
  expect(kept(vote('a', '1'), { state: 'received' })).toBeNull();
  expect([isForgotten(late, dayMs), isForgotten(late, dayMs + 1)]).toEqual([false, true]);
  expect(isForgotten(vote('a', '1', 0), dayMs + 1)).toBe(false);
});

test.each([
  ['too-late', { do: 'settle', outcome: { state: 'too-late' } }],
  ['not-open', { do: 'settle', outcome: { state: 'too-late' } }],
  ['answer-invalid', { do: 'settle', outcome: { state: 'refused', code: 'answer-invalid' } }],
  ['internal', { do: 'settle', outcome: { state: 'refused', code: 'internal' } }],
  ['not-signed-in', { do: 'later', afterMs: 2_000 }],
  ['busy', { do: 'later', afterMs: 2_000 }],
  ['slow-down', { do: 'postpone', afterMs: 2_000 }],
] as const)('%s', (code, expected) => {
  expect(verdict({ ok: false, error: wireError(code) })).toEqual(expected);
});

test('a conflict carries what is stored', () => {
  const current = { id: 'a', answer: 'yes', version: 3 };
  expect(verdict({ ok: false, error: wireError('conflict', { current }) })).toEqual({
    do: 'resolve',
    current,
  });
});

test('[Q35] one that the server wants later does not hold up the others', () => {
  const both = put(put(empty, vote('a', '1', 1)), vote('b', '2', 2));
  const later = changed(both, { do: 'postpone', key: 'vote:a', id: '1', notBefore: 5_000 });
  expect(nextToDeliver(both, 0)?.id).toBe('1');
  expect(nextToDeliver(later, 4_999)?.id).toBe('2');
  expect(nextToDeliver(later, 5_000)?.id).toBe('1');
  expect([nextDueAt(both), nextDueAt(later)]).toEqual([null, 5_000]);
  expect(ids(later)).toEqual(['1', '2']);
});

test('[F22] what can be thought over is not sent before, holds up nothing else, and is gone when it is dismissed', () => {
  const leaving: Item = { ...vote('a', '1', 1), notBefore: 5_000 };
  const both = put(put(empty, leaving), vote('b', '2', 2));
  expect(nextToDeliver(both, 4_999)?.id).toBe('2');
  expect(nextToDeliver(both, 5_000)?.id).toBe('1');
  expect(nextDueAt(both)).toBe(5_000);
  const stayed = changed(both, { do: 'dismiss', key: 'vote:a' });
  expect([nextToDeliver(stayed, 9_000)?.id, nextDueAt(stayed)]).toEqual(['2', null]);
});
