import { expect, test } from '@jest/globals';
import type { Entry } from '../live/outbox-rules.ts';
import { gapAt, inOrder, placeBefore } from './statement-order.ts';
import { isOfAnother, unsent } from './stating.ts';

test('the order is that of the table', () => {
  const statement = (id: string, position: number) => ({ id, position, table: 't', text: id, cluster: null });
  const sorted = inOrder([statement('c', 2), statement('b', 1.5), statement('a', 1.5)]);
  expect(sorted.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
});

test.each([
  ['a', 0, undefined],
  ['a', 1, undefined],
  ['a', 2, 'c'],
  ['a', 3, null],
  ['b', 0, 'a'],
  ['c', 2, undefined],
  ['c', 4, undefined],
  ['x', 0, undefined],
] as const)('%s into gap %i stands before %s', (id, gap, before) => {
  expect(placeBefore(['a', 'b', 'c'], id, gap)).toBe(before);
});

test('a finger is in the gap that is nearest', () => {
  const rows = [
    { top: 0, bottom: 40 },
    { top: 50, bottom: 150 },
  ];
  expect([-5, 19, 21, 99, 101, 500].map((y) => gapAt(y, rows))).toEqual([0, 0, 1, 1, 2, 2]);
});

test('what was sent stands below the list until it is in it, and what was refused until it was read', () => {
  const entry = (text: string, outcome: Entry['outcome'], table = 'own') =>
    ({ item: { key: text, input: { session: 's', table, text } }, outcome, isSaved: true }) as Entry;
  const entries = [
    entry('da', { state: 'received' }),
    entry('gleich da', { state: 'received' }),
    entry('unterwegs', { state: 'queued' }),
    entry('nicht mehr', { state: 'refused', code: 'not-yours' }),
    entry('anderswo da', { state: 'received' }, 'other'),
    entry('für anderswo', { state: 'refused', code: 'not-yours' }, 'other'),
  ];
  const statements = [{ text: 'da' }, { text: 'unterwegs' }, { text: 'nicht mehr' }];
  expect(unsent(entries, { table: 'own', statements }).map(({ item }) => item.key)).toEqual([
    'gleich da',
    'unterwegs',
    'nicht mehr',
    'für anderswo',
  ]);
  expect(entries.filter((each) => isOfAnother(each, 'own')).map(({ item }) => item.key)).toEqual([
    'anderswo da',
    'für anderswo',
  ]);
});
