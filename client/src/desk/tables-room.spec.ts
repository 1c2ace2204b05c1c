import { expect, test } from '@jest/globals';
import { missingPlaces, placesFor } from './tables-room.ts';

const tables = [
  { attendance: 'hall' as const, places: 8 },
  { attendance: 'hall' as const, places: 10 },
  { attendance: 'remote' as const, places: 6 },
];

test('places are counted for each side, and free ones of the other side help nobody', () => {
  expect(placesFor('hall', tables)).toBe(18);
  expect(missingPlaces(tables, { hall: 3, remote: 9 })).toEqual([{ attendance: 'remote', n: 3 }]);
  expect(missingPlaces(tables, { hall: 18, remote: 6 })).toEqual([]);
  expect(missingPlaces([], { hall: 2, remote: 1 })).toEqual([
    { attendance: 'hall', n: 2 },
    { attendance: 'remote', n: 1 },
  ]);
});
