import { expect, test } from '@jest/globals';
import { findingOf } from './result-finding.ts';
import { resultFigures } from './result-figures.ts';

const poll = {
  type: 'single' as const,
  options: ['a', 'b', 'c'].map((id) => ({ id, text: { de: id } })),
  min: 1,
  max: 1,
  abstain: true,
};

function result(cells: [string, number][] | null, parts?: Record<string, [string, number][]>) {
  const sum = (list: [string, number][]) => list.reduce((total, [, n]) => total + n, 0);
  const split = parts && {
    parts: Object.entries(parts).map(([key, list]) => ({ key, votes: sum(list), cells: list })),
    hidden: 0,
  };
  return {
    id: 'p',
    votes: sum(cells ?? []),
    cells,
    tooFew: false,
    turnout: null,
    final: true,
    byAttendance: split ?? null,
    byGroup: split ?? null,
  };
}

function finding(
  cells: [string, number][],
  layout: 'total' | 'attendance' | 'group' = 'total',
  parts?: Record<string, [string, number][]>,
) {
  const figures = resultFigures(poll, result(cells, parts), layout);
  return figures && findingOf(figures);
}

test('a result that is not shown here has no figures', () => {
  expect(resultFigures(poll, undefined, 'total')).toBeNull();
  expect(resultFigures(poll, result(null), 'total')).toBeNull();
});

test('every answer has a row, in the order of the poll, also without votes', () => {
  const figures = resultFigures(poll, result([['b', 3]]), 'total');
  expect(figures?.rows.map((row) => [row.key, row.bars[0]?.votes])).toEqual([
    ['a', 0],
    ['b', 3],
    ['c', 0],
    ['abstain', 0],
  ]);
});

test('a split that may not be shown falls back to the total and says so', () => {
  const figures = resultFigures(poll, result([['a', 6]]), 'attendance');
  expect(figures).toMatchObject({ layout: 'total', withheld: true });
});

test.each([
  ['nobody', [], { kind: 'nobody' }],
  [
    'one in front',
    [
      ['a', 3],
      ['b', 1],
    ],
    { kind: 'lead', key: 'a', share: 0.75 },
  ],
  ['all the same', [['c', 7]], { kind: 'unanimous', key: 'c' }],
  [
    'level',
    [
      ['a', 2],
      ['b', 2],
      ['c', 1],
    ],
    { kind: 'tie', keys: ['a', 'b'] },
  ],
] as [string, [string, number][], object][])('in total: %s', (_, cells, expected) => {
  expect(finding(cells)).toEqual(expected);
});

test('the hall is always first, people without a group always last', () => {
  const keys = (parts: string[], layout: 'attendance' | 'group') => {
    const split = Object.fromEntries(parts.map((key) => [key, [['a', 6]] as [string, number][]]));
    return resultFigures(poll, result([['a', 12]], split), layout)?.series.map((series) => series.key);
  };
  expect(keys(['remote', 'hall'], 'attendance')).toEqual(['hall', 'remote']);
  expect(keys(['none', 'y', 'x'], 'group')).toEqual(['y', 'x', 'none']);
});

test('hall and remote agree on the first and are furthest apart elsewhere', () => {
  const parts = {
    hall: [
      ['a', 6],
      ['b', 4],
    ],
    remote: [
      ['a', 6],
      ['b', 1],
      ['c', 3],
    ],
  } as Record<string, [string, number][]>;
  expect(finding([['a', 12]], 'attendance', parts)).toEqual({
    kind: 'agree',
    by: 'attendance',
    key: 'a',
    apart: 'b',
  });
});

test('hall and remote put different answers first', () => {
  const parts = {
    hall: [
      ['a', 6],
      ['b', 4],
    ],
    remote: [['b', 9]],
  } as Record<string, [string, number][]>;
  expect(finding([['a', 6]], 'attendance', parts)).toEqual({
    kind: 'differ',
    by: 'attendance',
    hall: 'a',
    remote: 'b',
  });
});

test('groups that hardly differ are not said to be apart', () => {
  const parts = {
    x: [
      ['a', 51],
      ['b', 49],
    ],
    y: [
      ['a', 55],
      ['b', 45],
    ],
  } as Record<string, [string, number][]>;
  expect(finding([['a', 106]], 'group', parts)).toEqual({
    kind: 'agree',
    by: 'group',
    key: 'a',
    apart: null,
  });
});

test('one group alone does not speak for everybody', () => {
  const parts = { x: [['a', 6]] } as Record<string, [string, number][]>;
  expect(finding([['a', 9]], 'group', parts)).toEqual({
    kind: 'one-group',
    group: 'x',
    finding: { kind: 'unanimous', key: 'a' },
  });
});
