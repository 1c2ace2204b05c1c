import { expect, test } from '@jest/globals';
import type { PollView } from '@miteinander/shared/polls/polls.contract';
import { dropTarget, likelyPoll, runSheet, stepTarget } from './run-sheet.ts';

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

test('an item moves by one: behind the next, or behind the one before the previous', () => {
  const sheet = ['a', 'b', 'c'].map((id, position) => poll(id, position, 'draft'));
  expect(stepTarget(sheet, 'a', 1)).toBe('b');
  expect(stepTarget(sheet, 'c', -1)).toBe('a');
  expect(stepTarget(sheet, 'b', -1)).toBeNull();
  expect(stepTarget(sheet, 'a', -1)).toBeUndefined();
  expect(stepTarget(sheet, 'c', 1)).toBeUndefined();
  expect(stepTarget(sheet, 'gone', 1)).toBeUndefined();
});

test.each([
  ['a', 'c', 'after', 'c'],
  ['a', 'c', 'before', 'b'],
  ['c', 'a', 'before', null],
  ['c', 'a', 'after', 'a'],
  ['c', 'welcome', 'after', null],
  ['c', 'welcome', 'before', null],
  ['a', 'welcome', 'after', undefined],
  ['a', 'b', 'before', undefined],
  ['b', 'a', 'after', undefined],
  ['b', 'b', 'after', undefined],
])('%s dropped at %s, %s it, goes behind %s', (id, key, dropPosition, expected) => {
  const sheet = ['a', 'b', 'c'].map((each, position) => poll(each, position, 'draft'));
  expect(dropTarget(sheet, id, { key, dropPosition })).toBe(expected);
});
