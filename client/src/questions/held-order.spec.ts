import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { heldOrder } from './held-order.ts';

test('what was not seen yet is shown as it is wanted', () => {
  const wanted = ['a', 'b'];
  for (const before of [null, []])
    expect(heldOrder(before, wanted)).toEqual({ shown: wanted, arrived: 0, isMoved: false });
});

test.each([
  ['nothing is new', ['a', 'b'], ['a', 'b'], 0, false],
  ['one is new', ['a', 'b'], ['c', 'a', 'b'], 1, false],
  ['two would change places', ['a', 'b'], ['b', 'a'], 0, true],
  ['one has gone', ['a', 'b', 'c'], ['a', 'c'], 0, false],
  ['all at once', ['a', 'b', 'c'], ['d', 'c', 'a'], 1, true],
])('[Q33] %s', (_, before, wanted, arrived, isMoved) => {
  expect(heldOrder(before, wanted)).toEqual({ shown: before, arrived, isMoved });
});

test('[Q33] whatever comes, what is shown stays, and what is taken anew has no news', () => {
  const ids = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 2 }), { maxLength: 12 });
  fc.assert(
    fc.property(ids, ids, (before, wanted) => {
      const held = heldOrder(before, wanted);
      expect(held.shown).toEqual(before.length === 0 ? wanted : before);
      expect(heldOrder(wanted, wanted)).toEqual({ shown: wanted, arrived: 0, isMoved: false });
    }),
  );
});
