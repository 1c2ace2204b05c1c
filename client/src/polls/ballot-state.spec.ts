import { expect, test } from '@jest/globals';
import type { Entry, Outcome } from '../live/outbox-rules.ts';
import { ballotState, nextVersion, resolveVote } from './ballot-state.ts';

const ballot = (answer: string, version: number) => ({ id: 'p', answer, version });

function tap(answer: string, version: number, outcome: Outcome): Entry {
  const input = { session: 's', poll: 'p', answer, version };
  const item = { key: 'vote:p', id: '1', owner: 'me', name: 'poll:vote' as const, input, queuedAt: 0 };
  return { item, outcome, isSaved: true };
}

test.each([
  ['nothing yet', undefined, undefined, true, [null, 'none']],
  ['counted earlier', ballot('a', 1), undefined, true, ['a', 'counted']],
  ['on its way', ballot('a', 1), tap('b', 2, { state: 'queued' }), true, ['b', 'sending']],
  ['in a dead zone', undefined, tap('b', 1, { state: 'queued' }), false, ['b', 'waiting']],
  [
    'in a dead zone, not stored yet',
    undefined,
    { ...tap('b', 1, { state: 'queued' }), isSaved: false },
    false,
    ['b', 'sending'],
  ],
  ['answered, delta not here yet', undefined, tap('b', 1, { state: 'received' }), true, ['b', 'counted']],
  ['changed elsewhere since', ballot('c', 5), tap('b', 1, { state: 'received' }), true, ['c', 'counted']],
  ['too late', undefined, tap('b', 1, { state: 'too-late' }), true, [null, 'too-late']],
  ['change too late', ballot('a', 1), tap('b', 2, { state: 'too-late' }), true, ['a', 'too-late-change']],
] as const)('%s', (_, stored, entry, isOnline, [answer, kind]) => {
  expect(ballotState(stored, entry, isOnline)).toEqual({ answer, note: { kind } });
});

test('a new tap is newer than what is stored and than what is on its way', () => {
  expect(nextVersion(undefined, undefined)).toBe(1);
  expect(nextVersion(ballot('a', 4), tap('b', 2, { state: 'queued' }))).toBe(5);
  expect(nextVersion(ballot('a', 1), tap('b', 2, { state: 'queued' }))).toBe(3);
});

test('a conflict: the same answer is enough, another one is sent on top', () => {
  const vote = { session: 's', poll: 'p', answer: ['a', 'b'], version: 1 };
  expect(resolveVote(vote, { id: 'p', answer: ['a', 'b'], version: 3 })).toBeNull();
  expect(resolveVote(vote, { id: 'p', answer: ['a'], version: 3 })).toEqual({ ...vote, version: 4 });
});
