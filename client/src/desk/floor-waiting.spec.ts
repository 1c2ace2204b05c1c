import { expect, test } from '@jest/globals';
import type { FloorView, RequestView } from '@miteinander/shared/speakers/speakers.contract';
import { headWith, headWithAt, overOf, waitingOf } from './floor-waiting.ts';

const request = (id: string, askedAt: number, state: RequestView['state'] = 'waiting') =>
  ({ id, askedAt, state, number: askedAt }) as RequestView;
const floor = (...order: string[]) => ({ order: order.map((id) => ({ id, why: ['reply'] })) }) as FloorView;

test('who waits stands as suggested, whoever is not in the order yet behind them by arrival', () => {
  const requests = [request('a', 3), request('b', 1), request('c', 2), request('d', 0, 'called')];
  const ids = waitingOf(floor('c', 'gone'), requests).map((each) => each.request.id);
  expect(ids).toEqual(['c', 'b', 'a']);
  expect(waitingOf(undefined, [])).toEqual([]);
});

test('who has spoken or was removed is there to be brought back, the last first', () => {
  const requests = [request('a', 1, 'over'), request('b', 2, 'removed'), request('c', 3, 'withdrawn')];
  expect(overOf(requests).map(({ id }) => id)).toEqual(['b', 'a']);
});

test('by hand: everybody down to the moved place is fixed, and nobody below', () => {
  expect(headWith(['a', 'b', 'c', 'd'], 'c', -1)).toEqual(['a', 'c', 'b']);
  expect(headWith(['a', 'b', 'c', 'd'], 'a', 1)).toEqual(['b', 'a']);
  expect(headWith(['a', 'b'], 'a', -1)).toBeUndefined();
  expect(headWith(['a', 'b'], 'b', 1)).toBeUndefined();
  expect(headWith(['a', 'b'], 'x', 1)).toBeUndefined();
  expect(headWithAt(['a', 'b', 'c', 'd'], 'd', 0)).toEqual(['d', 'a', 'b', 'c']);
});
