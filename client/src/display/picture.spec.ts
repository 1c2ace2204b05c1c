import { expect, test } from '@jest/globals';
import type { Scene } from '@miteinander/shared/display/display.contract';
import { type Arrived, nextPicture, type Picture } from './picture.ts';

const nothing: Arrived = {
  meeting: undefined,
  session: undefined,
  poll: undefined,
  result: undefined,
  announcement: undefined,
};
const poll = (id: string, state = 'open') => ({ id, state }) as Arrived['poll'];
const result = (id: string) => ({ id, votes: 3 }) as Arrived['result'];
const scene: Scene = { kind: 'poll', session: 's', poll: 'p', layout: 'total' };
const black: Picture = { kind: 'black' };

test('without a scene, or without what it points to, the last picture stays', () => {
  expect(nextPicture(null, undefined, nothing)).toBeNull();
  expect(nextPicture(black, undefined, nothing)).toBe(black);
  expect(nextPicture(black, { kind: 'welcome' }, nothing)).toBe(black);
  expect(nextPicture(black, scene, nothing)).toBe(black);
  expect(nextPicture(black, { kind: 'announcement', announcement: 'a' }, nothing)).toBe(black);
});

test('things of another poll are not mistaken for those of the scene', () => {
  expect(nextPicture(black, scene, { ...nothing, poll: poll('other') })).toBe(black);
  const picture = nextPicture(black, scene, { ...nothing, poll: poll('p'), result: result('other') });
  expect(picture).toMatchObject({ kind: 'poll', result: undefined });
});

test('an open poll is shown at once, a closed one with its result', () => {
  expect(nextPicture(black, scene, { ...nothing, poll: poll('p') })).toMatchObject({ kind: 'poll' });
  expect(nextPicture(black, scene, { ...nothing, poll: poll('p', 'closed') })).toBe(black);
  const arrived = { ...nothing, poll: poll('p', 'closed'), result: result('p') };
  expect(nextPicture(black, scene, arrived)).toMatchObject({ kind: 'poll', result: { votes: 3 } });
});

test('black needs nothing', () => {
  expect(nextPicture(null, { kind: 'black' }, nothing)).toEqual(black);
});
