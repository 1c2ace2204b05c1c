import { expect, test } from '@jest/globals';
import { mostTables, type PlannedTable, problemOf, toPlan, withCount, withFresh } from './setup.ts';

const fresh = { question: { de: 'Was hilft?' }, places: 8 };

function table(number: number, more: Partial<PlannedTable> = {}): PlannedTable {
  return { ...fresh, number, name: '', attendance: 'hall', link: '', taken: 0, isUsed: false, ...more };
}
const numbers = (tables: readonly PlannedTable[]) => tables.map(({ number }) => number);

test('new tables take the numbers that are free, each kind is counted by itself', () => {
  const halls = withCount([table(2)], 'hall', 3, fresh);
  expect(numbers(halls)).toEqual([1, 2, 3]);
  const both = withCount(halls, 'remote', 2, fresh);
  expect(both.map(({ number, attendance }) => `${number} ${attendance}`).slice(3)).toEqual([
    '4 remote',
    '5 remote',
  ]);
  expect(withCount(both, 'hall', 99, fresh)).toHaveLength(mostTables);
});

test('fewer of them: from the end, but never one where somebody sits', () => {
  const tables = [table(1), table(2), table(3, { isUsed: true, taken: 4 })];
  expect(numbers(withCount(tables, 'hall', 1, fresh))).toEqual([3]);
  expect(numbers(withCount(tables, 'hall', 0, fresh))).toEqual([3]);
});

test('what is changed for all leaves alone what was changed for one', () => {
  const tables = [table(1), table(2, { question: { de: 'Eine eigene' }, places: 4 }), table(3, { taken: 7 })];
  const next = withFresh(tables, fresh, { question: { de: 'Neu' }, places: 6 });
  expect(next.map(({ question, places }) => [question['de'], places])).toEqual([
    ['Neu', 6],
    ['Eine eigene', 4],
    ['Neu', 7],
  ]);
});

test.each<[Partial<PlannedTable>, string | null]>([
  [{}, null],
  [{ number: 0 }, 'number'],
  [{ number: Number.NaN }, 'number'],
  [{ number: 2 }, 'number-twice'],
  [{ question: {} }, 'question'],
  [{ question: { de: 'x'.repeat(301) } }, 'question'],
  [{ link: 'meet.example' }, 'link'],
  [{ link: ' https://meet.example/tisch ' }, null],
  [{ places: 1 }, 'places'],
  [{ places: 3, taken: 4 }, 'places'],
  [{ places: 51 }, 'places'],
])('%j is wrong because of: %s', (more, problem) => {
  const one = table(1, more);
  expect(problemOf(one, [one, table(2)])).toBe(problem);
});

test('the plan has no empty names or links, and an id only where there is one', () => {
  const plan = toPlan([table(1, { name: ' Fenster ', link: ' ' }), table(2, { id: 'b' })]);
  expect(plan).toEqual([
    { ...fresh, number: 1, name: 'Fenster', attendance: 'hall', link: null },
    { ...fresh, id: 'b', number: 2, name: null, attendance: 'hall', link: null },
  ]);
});
