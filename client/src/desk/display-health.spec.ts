import { expect, test } from '@jest/globals';
import type { DisplayView } from '@miteinander/shared/display/display.contract';
import { healthOf, missingDisplays, seenNow } from './display-health.ts';

const display = (id: string, kind: DisplayView['kind'] = 'hall') => ({ id, kind, name: id }) as DisplayView;

test('a display is gone since it was last seen; one that never came is not missed', () => {
  const displays = [display('Saal 10'), display('Saal 2'), display('Pult', 'monitor')];
  const before = seenNow(new Map(), { 'Saal 2': 1, Pult: 1 }, 1_000);
  const seen = seenNow(before, { 'Saal 2': 0 }, 2_000);
  const health = healthOf(displays, { 'Saal 2': 0 }, seen);
  expect(health.map(({ display: { id }, goneSince }) => [id, goneSince])).toEqual([
    ['Pult', 1_000],
    ['Saal 2', 1_000],
    ['Saal 10', null],
  ]);
  expect(missingDisplays(health, 5_000)).toEqual([]);
  expect(missingDisplays(health, 7_000).map((each) => each.display.id)).toEqual(['Saal 2']);
});

test('whoever is back is not missed', () => {
  const seen = seenNow(new Map(), { a: 2 }, 1_000);
  const health = healthOf([display('a')], { a: 1 }, seen);
  expect(health[0]).toMatchObject({ isConnected: true, goneSince: null });
  expect(missingDisplays(health, 60_000)).toEqual([]);
});
