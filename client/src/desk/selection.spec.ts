import { expect, test } from '@jest/globals';
import type { PollView } from '@miteinander/shared/polls/polls.contract';
import { isSameScene, nextLayout, sceneOf, selectedPoll, selectedRow, steppedRow } from './selection.ts';

const sheet = [
  { id: 'a', state: 'closed' },
  { id: 'b', state: 'open' },
] as PollView[];
const place = { session: 's', layout: 'attendance' } as const;

test('without a choice the poll that runs is meant; a chosen one that is gone gives way', () => {
  expect(selectedPoll(null, sheet)?.id).toBe('b');
  expect(selectedPoll({ kind: 'poll', id: 'a' }, sheet)?.id).toBe('a');
  expect(selectedPoll({ kind: 'poll', id: 'gone' }, sheet)?.id).toBe('b');
});

test('the scene of the preview', () => {
  expect(sceneOf(null, sheet[1], place)).toEqual({
    kind: 'poll',
    session: 's',
    poll: 'b',
    layout: 'attendance',
  });
  expect(sceneOf({ kind: 'welcome' }, sheet[1], place)).toEqual({ kind: 'welcome' });
  expect(sceneOf({ kind: 'announcement', id: 'x' }, undefined, place)).toEqual({
    kind: 'announcement',
    announcement: 'x',
  });
  expect(sceneOf({ kind: 'timer' }, sheet[1], place)).toEqual({ kind: 'timer' });
  expect(sceneOf(null, undefined, place)).toEqual({ kind: 'welcome' });
});

test('two scenes are the same if displays would not change', () => {
  const poll = { kind: 'poll', session: 's', poll: 'a', layout: 'total' } as const;
  expect(isSameScene(poll, { ...poll })).toBe(true);
  expect(isSameScene(poll, { ...poll, layout: 'group' })).toBe(false);
  expect(isSameScene({ kind: 'black' }, { kind: 'black' })).toBe(true);
  expect(isSameScene({ kind: 'black' }, undefined)).toBe(false);
});

test('layouts go round, groups only where there are some', () => {
  expect(nextLayout('attendance', true)).toBe('group');
  expect(nextLayout('attendance', false)).toBe('total');
  expect(nextLayout('group', false)).toBe('total');
});

test('the run sheet begins with welcome, and steps stay within it', () => {
  const rows = ['welcome', 'a', 'b'];
  expect(selectedRow(null, undefined)).toBe('welcome');
  expect(selectedRow(null, sheet[1])).toBe('b');
  expect(selectedRow({ kind: 'timer' }, sheet[1])).toBeNull();
  expect(steppedRow(rows, 'a', -1)).toBe('welcome');
  expect(steppedRow(rows, 'welcome', -1)).toBe('welcome');
  expect(steppedRow(rows, 'b', 1)).toBe('b');
  expect(steppedRow(rows, null, 1)).toBe('welcome');
});
