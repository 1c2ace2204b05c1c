import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { moved, type Placed } from './run-sheet.rules.ts';

const sheet: Placed[] = [
  { id: 'a', position: 2 },
  { id: 'b', position: 3 },
  { id: 'c', position: 7 },
  { id: 'd', position: 8 },
];

/** The order after the places were written. */
function orderAfter(before: readonly Placed[], changed: readonly Placed[]): string[] {
  const places = new Map([...before, ...changed].map(({ id, position }) => [id, position]));
  return [...places].toSorted(([, one], [, other]) => one - other).map(([id]) => id);
}

describe('the run sheet in another order', () => {
  test.each<[string, string | null, string, string[]]>([
    ['a', 'b', 'bacd', ['a', 'b']],
    ['a', 'd', 'bcda', ['a', 'b', 'c', 'd']],
    ['d', null, 'dabc', ['a', 'b', 'c', 'd']],
    ['c', 'a', 'acbd', ['b', 'c']],
    ['a', null, 'abcd', []],
    ['c', 'b', 'abcd', []],
  ])('%s behind %s', (poll, after, order, changed) => {
    const places = moved(sheet, poll, after);
    expect(orderAfter(sheet, places).join('')).toBe(order);
    expect(places.map(({ id }) => id).toSorted()).toEqual(changed);
  });

  test.each(['x', 'a'])('behind %s there is no place for a', (after) => {
    expect(() => moved(sheet, 'a', after)).toThrow(expect.objectContaining({ code: 'not-found' }));
  });

  test('whatever is moved, nobody loses a place and nobody shares one', () => {
    const any = fc.uniqueArray(fc.nat(1000), { minLength: 1, maxLength: 30 }).chain((positions) => {
      const ordered = positions
        .toSorted((a, b) => a - b)
        .map((position, index) => ({ id: `${index}`, position }));
      return fc.tuple(
        fc.constant(ordered),
        fc.nat(ordered.length - 1),
        fc.option(fc.nat(ordered.length - 1)),
      );
    });
    fc.assert(
      fc.property(any, ([before, poll, after]) => {
        fc.pre(poll !== after);
        const changed = moved(before, `${poll}`, after === null ? null : `${after}`);
        const order = orderAfter(before, changed);
        expect(order.indexOf(`${poll}`)).toBe(after === null ? 0 : order.indexOf(`${after}`) + 1);
        const rest = before.map(({ id }) => id).filter((id) => id !== `${poll}`);
        expect(order.filter((id) => id !== `${poll}`)).toEqual(rest);
        const places = new Map([...before, ...changed].map(({ id, position }) => [id, position]));
        expect([...places.values()].toSorted((a, b) => a - b)).toEqual(
          before.map(({ position }) => position),
        );
      }),
    );
  });
});
