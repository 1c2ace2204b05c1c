import { describe, expect, test } from '@jest/globals';
import { Refusal } from '@miteinander/shared/wire/errors';
import {
  mostStatements,
  positionBefore,
  refuseMore,
  refuseToPlan,
  refuseToSit,
  refuseToWrite,
  renumbered,
  scribeAfter,
} from './tables.rules.ts';
import { sampleTable } from './tables.sample.ts';

/** The code of a refusal, or `ok`. */
function tried(act: () => unknown): string {
  try {
    act();
    return 'ok';
  } catch (error) {
    return (error as Refusal).code;
  }
}

test.each([
  ['choosing', 7, 'hall', 'ok'],
  ['working', 7, 'hall', 'ok'],
  ['working', 8, 'hall', 'table-full'],
  ['choosing', 7, 'remote', 'other-attendance'],
  ['closed', 0, 'hall', 'tables-closed'],
  ['harvest', 0, 'hall', 'tables-closed'],
] as const)('[T1] sitting down while %s at a table with %i of 8 taken, from %s: %s', (...given) => {
  const [state, taken, attendance, code] = given;
  expect(tried(() => refuseToSit(state, sampleTable({ taken }), attendance))).toBe(code);
});

describe('[T2] the scribe', () => {
  test.each([
    ['nobody yet, ann wants to', null, true, 'ann'],
    ['ann, and wants to again', 'ann', true, 'ann'],
    ['ann, and hands it back', 'ann', false, null],
    ['nobody, and ann does not want to', null, false, null],
    ['bob, and ann does not want to', 'bob', false, 'bob'],
  ])('%s', (_, scribe, isOn, after) => {
    expect(scribeAfter(scribe, 'ann', isOn)).toBe(after);
  });

  test('who is there keeps the role', () => {
    expect(tried(() => scribeAfter('bob', 'ann', true))).toBe('conflict');
  });

  test('alone writes, and while the tables work', () => {
    const table = sampleTable({ scribe: 'ann' });
    expect(tried(() => refuseToWrite('working', table, 'ann'))).toBe('ok');
    expect(tried(() => refuseToWrite('working', table, 'bob'))).toBe('not-yours');
    expect(tried(() => refuseToWrite('harvest', table, 'ann'))).toBe('tables-closed');
  });
});

test('[T6] a table has at most sixty statements', () => {
  expect(tried(() => refuseMore({ statements: mostStatements - 1 }))).toBe('ok');
  expect(tried(() => refuseMore({ statements: mostStatements }))).toBe('too-many-statements');
});

describe('[T6] the place of a statement', () => {
  const others = [1, 2, 4].map((position) => ({ id: `at-${position}`, position }));

  test.each([
    ['at the end', null, 5],
    ['before the first', 'at-1', 0],
    ['between two', 'at-4', 3],
  ])('%s', (_, before, position) => {
    expect(positionBefore(others, before).position).toBe(position);
  });

  test('in an empty list is 1, and before what is not there none', () => {
    expect(positionBefore([], null)).toEqual({ position: 1, index: 0 });
    expect(tried(() => positionBefore(others, 'gone'))).toBe('not-found');
  });

  test('is found however often something is put between the same two', () => {
    let list = [
      { id: 'first', position: 1 },
      { id: 'last', position: 2 },
    ];
    for (let turn = 0; turn < 200; turn += 1) {
      const moved = { id: `m${turn}`, position: 0 };
      const { position, index } = positionBefore(list, 'last');
      list =
        position === null ? renumbered(list, moved, index) : list.toSpliced(index, 0, { ...moved, position });
      const positions = list.map((each) => each.position);
      expect(positions).toEqual(positions.toSorted((left, right) => left - right));
      expect(new Set(positions).size).toBe(list.length);
    }
    expect(list.map(({ id }) => id).slice(-3)).toEqual(['m198', 'm199', 'last']);
  });
});

describe('[T11] another plan', () => {
  const now = [
    sampleTable({ id: 'a', taken: 3, statements: 0 }),
    sampleTable({ id: 'b', taken: 0, statements: 0 }),
  ];
  const { number, name, attendance, link, question } = sampleTable();
  const planned = (id: string | undefined, places = 8) => ({
    id,
    number,
    name,
    attendance,
    link,
    question,
    places,
  });

  test.each([
    ['adds one and leaves an empty one out', [planned('a'), planned(undefined)], 'ok'],
    ['leaves one out where people sit', [planned('b')], 'conflict'],
    ['has fewer places than are taken', [planned('a', 2), planned('b')], 'conflict'],
    ['has one that is not there', [planned('a'), planned('c')], 'not-found'],
    ['has one twice', [planned('a'), planned('a')], 'invalid'],
  ])('%s', (_, tables, code) => {
    expect(tried(() => refuseToPlan(now, tables))).toBe(code);
  });

  test('keeps tables at which something was said', () => {
    const said = [sampleTable({ id: 'a', taken: 0, statements: 1 })];
    expect(tried(() => refuseToPlan(said, []))).toBe('conflict');
    expect(tried(() => refuseToPlan([{ ...said[0]!, isRemoved: true }], []))).toBe('ok');
  });
});
