import { expect, test } from '@jest/globals';
import type { TableView } from '@miteinander/shared/tables/tables.contract';
import { tableAddress, wantedTable } from './table-address.ts';
import { freePlaces, sharedQuestion, tablesFor } from './table-order.ts';

const table = (number: number, attendance: TableView['attendance'], question = 'Was hilft?') =>
  ({ number, attendance, question: { de: question } }) as unknown as TableView;

test('those where one can sit come first, all by number', () => {
  const { own, others } = tablesFor('remote', [
    table(10, 'hall'),
    table(9, 'remote'),
    table(2, 'remote'),
    table(1, 'hall'),
  ]);
  expect(own.map(({ number }) => number)).toEqual([2, 9]);
  expect(others.map(({ number }) => number)).toEqual([1, 10]);
});

test('a question that all share is told once', () => {
  expect(sharedQuestion([table(1, 'hall'), table(2, 'hall')])).toEqual({ de: 'Was hilft?' });
  expect(sharedQuestion([table(1, 'hall'), table(2, 'hall', 'Was fehlt?')])).toBeNull();
  expect(sharedQuestion([table(1, 'hall')])).toBeNull();
});

test('there are never fewer places than none', () => {
  expect([freePlaces({ places: 8, taken: 3 }), freePlaces({ places: 2, taken: 3 })]).toEqual([5, 0]);
});

test('the address on the table leads to it', () => {
  const of = { origin: 'https://m.example', code: '482913', number: 3 };
  const [short, long] = [tableAddress({ ...of, session: null }), tableAddress({ ...of, session: 's' })];
  expect([short, long]).toEqual([
    'https://m.example/j/482913?tisch=3',
    'https://m.example/j/482913?tisch=3&in=s',
  ]);
  expect([new URL(long).search, '?tisch=0', '?tisch=drei', ''].map(wantedTable)).toEqual([
    3,
    null,
    null,
    null,
  ]);
});
