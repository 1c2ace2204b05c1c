import { expect, test } from '@jest/globals';
import { closedUp, movedTo } from './podium.rules.ts';

const podium = (ids: string) => ids.split('').map((id, index) => ({ id, position: index + 1 }));

test('somebody moves, the others make room and close the gap; only those who have moved are given', () => {
  expect(movedTo(podium('abcd'), 'd', 2)).toEqual([
    { id: 'd', position: 2 },
    { id: 'b', position: 3 },
    { id: 'c', position: 4 },
  ]);
  expect(movedTo(podium('abcd'), 'b', 2)).toEqual([]);
  expect(movedTo(podium('ab'), 'a', 30)).toEqual([
    { id: 'b', position: 1 },
    { id: 'a', position: 2 },
  ]);
});

test('[F26] whoever leaves leaves no gap, and comes back to the place they had', () => {
  const without = podium('abcd').filter(({ id }) => id !== 'b');
  expect(closedUp(without)).toEqual([
    { id: 'c', position: 2 },
    { id: 'd', position: 3 },
  ]);
  const back = [...podium('acd'), { id: 'b', position: 2 }];
  expect(movedTo(back, 'b', 2)).toEqual([
    { id: 'c', position: 3 },
    { id: 'd', position: 4 },
  ]);
});
