import { expect, test } from '@jest/globals';
import type { FloorView, RequestView } from '@miteinander/shared/speakers/speakers.contract';
import { headWith, headWithAt, overOf, placeIn, waitingOf } from './floor-waiting.ts';

const request = (id: string, askedAt: number, state: RequestView['state'] = 'waiting') =>
  ({ id, askedAt, state, number: askedAt, panelist: null }) as RequestView;
const floor = (...order: string[]) => ({ order: order.map((id) => ({ id, why: ['reply'] })) }) as FloorView;

test('who waits stands as suggested, whoever is not in the order yet behind them by arrival', () => {
  const requests = [request('a', 3), request('b', 1), request('c', 2), request('d', 0, 'called')];
  const ids = waitingOf(floor('c', 'gone'), requests).map((each) => each.request.id);
  expect(ids).toEqual(['c', 'b', 'a']);
  expect(waitingOf(undefined, [])).toEqual([]);
});

test('who has spoken or was removed is there to be brought back, the last first', () => {
  const requests = [request('a', 1, 'over'), request('b', 2, 'removed'), request('c', 3, 'withdrawn')];
  const podium = ['p', 'gone'].map((panelist, index) => ({
    ...request(panelist, 4 + index, 'over'),
    panelist,
  }));
  const there = overOf([...requests, ...podium], [{ id: 'p' }]);
  expect(there.map(({ id }) => id)).toEqual(['p', 'b', 'a']);
});

/** Capitals are set by hand. */
const line = (letters: string) =>
  letters.split('').map((letter) => ({
    request: { id: letter.toLowerCase(), fixed: letter === letter.toLowerCase() ? null : 1 } as RequestView,
    why: [],
  }));

test.each([
  ['abcd', 'c', -1, 'ac'],
  ['abcd', 'a', 1, 'ba'],
  ['ABcd', 'c', -1, 'acb'],
  ['ABcd', 'a', 1, 'ba'],
] as const)('by hand: of %s, %s moved by %i sets %s', (letters, moved, by, head) => {
  expect(headWith(line(letters), moved, by)?.join('')).toBe(head);
});

test('by hand: nobody is moved beyond the ends', () => {
  expect(headWith(line('ab'), 'a', -1)).toBeUndefined();
  expect(headWith(line('ab'), 'b', 1)).toBeUndefined();
  expect(headWith(line('ab'), 'x', 1)).toBeUndefined();
});

test('by hand: everybody above the place is set, whoever was before stays so, the rest is left to the rules', () => {
  expect(headWithAt(line('abcdefgh'), 'h', 1)).toEqual(['a', 'h']);
  expect(headWithAt(line('ABcdefgh'), 'h', 0)).toEqual(['h', 'a', 'b']);
  expect(headWithAt(line('ABcd'), 'a', 3)).toEqual(['b', 'c', 'd', 'a']);
});

test('what is put into a gap below leaves its own place empty', () => {
  const places = [0, 1, 2, 3, 4].map((gap) => placeIn(gap, 1));
  expect(places).toEqual([0, undefined, undefined, 2, 3]);
});
