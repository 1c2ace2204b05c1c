import { describe, expect, test } from '@jest/globals';
import type { QuestionView } from '@miteinander/shared/questions/questions.contract';
import { columnNames, type ColumnOptions, inTurn, triageColumns } from './triage-columns.ts';
import { afterLeaving, besides, chosenId, type Cursor, settled, stepped } from './triage-cursor.ts';
import { isPossible, restoredState } from './triage-steps.ts';

const crew = {
  original: null,
  declined: null,
  mergedInto: null,
  labels: [],
  assignedTo: null,
  notes: 0,
  messages: 0,
  isReplied: false,
  isApart: false,
  isOnBehalf: false,
  hints: [],
};

function question(id: string, more: Partial<QuestionView> = {}): QuestionView {
  return {
    id,
    text: id,
    language: null,
    state: 'new',
    place: null,
    isPinned: false,
    name: null,
    attendance: null,
    group: null,
    panelist: null,
    askedAt: 0,
    approvedAt: null,
    answer: null,
    wordings: 1,
    split: null,
    followUp: null,
    crew,
    revision: 1,
    ...more,
  };
}

const support = new Map([
  ['few', 2],
  ['many', 9],
  ['pinned', 1],
]);
const options: ColumnOptions = {
  supportOf: (id) => support.get(id) ?? 0,
  order: 'support',
  isApart: false,
};
const approved = (id: string, approvedAt: number, more: Partial<QuestionView> = {}) =>
  question(id, { state: 'approved', approvedAt, ...more });
const all = [
  question('late', { askedAt: 20 }),
  question('early', { askedAt: 10 }),
  question('apart', { crew: { ...crew, isApart: true } }),
  question('merged', { crew: { ...crew, mergedInto: 'many' } }),
  approved('few', 1),
  approved('many', 2),
  approved('pinned', 3, { isPinned: true }),
  approved('next', 4, { place: 'next' }),
  approved('now', 5, { place: 'now' }),
  question('answered', { state: 'answered', revision: 5 }),
  question('declined', { state: 'declined', revision: 7 }),
  question('archived', { state: 'archived', revision: 6 }),
];
const ids = (more: Partial<ColumnOptions> = {}) => {
  const columns = triageColumns(all, { ...options, ...more });
  return Object.fromEntries(columnNames.map((name) => [name, columns[name].map(({ id }) => id)]));
};

describe('the columns of the desk', () => {
  test('whoever waits longest is first, on the stage what is now, and the last thing done', () => {
    expect(ids()).toEqual({
      new: ['early', 'late'],
      approved: ['pinned', 'many', 'few'],
      stage: ['now', 'next'],
      done: ['declined', 'archived', 'answered'],
    });
  });

  test('approved ones by support, newest, or balanced; pinned first in any', () => {
    expect(ids({ order: 'newest' })['approved']).toEqual(['pinned', 'many', 'few']);
  });

  test('balanced: whose attendance has waited longest is next, and that is said', () => {
    const some = [
      approved('hall 1', 1, { attendance: 'hall' }),
      approved('hall 2', 2, { attendance: 'hall' }),
      approved('remote', 3, { attendance: 'remote' }),
      question('was on', { state: 'answered', attendance: 'hall' }),
    ];
    const columns = triageColumns(some, {
      ...options,
      order: 'balanced',
      supportOf: (id) => Number(id !== 'remote'),
    });
    expect(columns.approved.map(({ id }) => id)).toEqual(['remote', 'hall 1', 'hall 2']);
    expect(inTurn(some, () => 0)[0]?.why).toEqual({ code: 'attendance-waited', attendance: 'remote' });
  });

  test('those of blocked authors are a list of their own', () => {
    expect(ids({ isApart: true })['new']).toEqual(['apart']);
  });
});

describe('the cursor', () => {
  const columns = triageColumns(all, options);
  const at = (id: string | null, index = 0, column: Cursor['column'] = 'new'): Cursor => ({
    column,
    id,
    index,
  });

  test('it stays with its question, whatever arrives before or after it', () => {
    const more = triageColumns([question('first', { askedAt: 1 }), ...all], options);
    expect(settled(more, at('early'))).toEqual(at('early', 1));
    expect(chosenId(more, at('early'))).toBe('early');
  });

  test('a question that somebody else has moved is not replaced by its neighbour', () => {
    expect(chosenId(columns, at('now'))).toBeNull();
    expect(stepped(columns, at('now', 1), 1)).toEqual(at('late', 1));
  });

  test('it goes down and up, and stays at the ends', () => {
    expect(stepped(columns, at('early'), 1)).toEqual(at('late', 1));
    expect(stepped(columns, at('late', 1), 1)).toEqual(at('late', 1));
    expect(stepped(columns, at('early'), -1)).toEqual(at('early'));
  });

  test('sideways it passes over empty columns', () => {
    const some = triageColumns(
      all.filter(({ state }) => state !== 'approved'),
      options,
    );
    expect(besides(some, at('late', 1), 1)).toEqual(at('archived', 1, 'done'));
    expect(besides(some, at('late', 1), -1)).toEqual(at('late', 1));
  });

  test('what leaves gives way to the next one, at the end to the one before', () => {
    expect(afterLeaving(columns, at('early'), new Set(['early']))).toEqual(at('late', 1));
    expect(afterLeaving(columns, at('late', 1), new Set(['late']))).toEqual(at('early'));
    expect(afterLeaving(columns, at('late', 1), new Set(['early', 'late']))).toEqual(at(null));
  });
});

test.each([
  ['new', 'new', null],
  ['approved', 'approved', 'new'],
  ['answered', 'answered', 'approved'],
  ['declined', 'declined', 'new'],
] as const)('one step back from %s', (_, state, expected) => {
  expect(restoredState(state)).toBe(expected);
});

test('only what the server accepts is offered', () => {
  expect(isPossible('approve', question('a'))).toBe(true);
  expect(isPossible('approve', approved('a', 1))).toBe(false);
  expect(isPossible('approve', approved('a', 1, { place: 'next' }))).toBe(true);
  expect(isPossible('goLive', question('a'))).toBe(true);
  expect(isPossible('goLive', approved('a', 1, { place: 'now' }))).toBe(false);
  expect(isPossible('answered', question('a', { state: 'declined' }))).toBe(false);
  expect(isPossible('restore', question('a'))).toBe(false);
});
