import { describe, expect, test } from '@jest/globals';
import { Refusal } from '@miteinander/shared/wire/errors';
import { at, floor, id, listed, turnOf } from './floor.sample.ts';
import { Unlisting } from './withdrawing.rules.ts';

const speaking = listed(3, { state: 'speaking' });
const state = {
  floor,
  requests: [
    speaking,
    listed(4, { state: 'called' }),
    listed(5),
    listed(6, { state: 'removed' }),
    listed(7, { state: 'withdrawn' }),
    listed(8),
  ],
  turns: [turnOf(speaking, { ended_at: null })],
};
const everybody = new Set([3, 4, 5, 6, 7, 8].map(id));
const takes = (unlisting: Unlisting, n: number, attendee = n) =>
  unlisting.take({ attendee: id(attendee), request: id(n) });

describe('[F11] many at the same moment', () => {
  test('each is off the list, whether they wait, are called or speak; nobody else is', () => {
    const unlisting = new Unlisting(state, at, everybody);
    expect([3, 4, 5].map((n) => takes(unlisting, n))).toEqual([3, 4, 5].map(() => ({ isChanged: true })));
    const { requests, turns } = unlisting.after;
    expect(requests.map((row) => row.state)).toEqual([
      'over',
      'withdrawn',
      'withdrawn',
      'removed',
      'withdrawn',
      'waiting',
    ]);
    expect(turns.map(({ ended_at }) => ended_at)).toEqual([at]);
  });

  test('what is taken back twice is taken back, and answered as the first time', () => {
    const unlisting = new Unlisting(state, at, everybody);
    expect([takes(unlisting, 5), takes(unlisting, 5)]).toEqual([{ isChanged: true }, { isChanged: true }]);
    expect(takes(unlisting, 7)).toEqual({ isChanged: false });
  });

  test("who is refused keeps nobody else from it: another one's, one that is off the list, and whoever has left", () => {
    const unlisting = new Unlisting(state, at, new Set([5, 6, 8].map(id)));
    expect(takes(unlisting, 5, 8)).toEqual(new Refusal('not-found'));
    expect(takes(unlisting, 6)).toEqual(new Refusal('conflict', { current: { state: 'removed' } }));
    expect(takes(unlisting, 4)).toEqual(new Refusal('revoked'));
    expect(unlisting.after).toBe(state);
    expect(takes(unlisting, 8)).toEqual({ isChanged: true });
  });
});
