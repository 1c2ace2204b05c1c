import { expect, test } from '@jest/globals';
import type { PollView } from '@miteinander/shared/polls/polls.contract';
import { likelyPoll, neighbour, runSheet } from './run-sheet.ts';

const poll = (id: string, position: number, state: PollView['state'], round = 1) =>
  ({ id, position, state, round }) as PollView;
const ids = (polls: PollView[]) => polls.map(({ id }) => id);

test('polls stand in their order, rounds after each other, archived ones are put away', () => {
  const sheet = runSheet([
    poll('c', 2, 'draft'),
    poll('b', 1, 'draft', 2),
    poll('a', 1, 'closed'),
    poll('z', 0, 'archived'),
  ]);
  expect(ids(sheet)).toEqual(['a', 'b', 'c']);
});

test('the poll that is meant: what runs, else the next draft, else the last', () => {
  expect(likelyPoll([poll('a', 0, 'closed'), poll('b', 1, 'draft'), poll('c', 2, 'closing')])?.id).toBe('c');
  expect(likelyPoll([poll('a', 0, 'closed'), poll('b', 1, 'draft'), poll('c', 2, 'draft')])?.id).toBe('b');
  expect(likelyPoll([poll('a', 0, 'closed'), poll('b', 1, 'closed')])?.id).toBe('b');
  expect(likelyPoll([])).toBeUndefined();
});

test('moving in the list stops at its ends', () => {
  const sheet = [poll('a', 0, 'draft'), poll('b', 1, 'draft')];
  expect(neighbour(sheet, 'a', 1)?.id).toBe('b');
  expect(neighbour(sheet, 'b', 1)?.id).toBe('b');
  expect(neighbour(sheet, null, 1)?.id).toBe('a');
  expect(neighbour(sheet, 'gone', -1)?.id).toBe('b');
});
