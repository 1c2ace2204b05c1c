import { expect, test } from '@jest/globals';
import type { NoticeView, Phase, PlanView } from '@miteinander/shared/speakers/phases.contract';
import { noticesHere, phasesOf, wishesOf } from './floor-podium.ts';

const phase = (id: string) => ({ id }) as Phase;
const plan = (current: string | null) => ({ phases: [phase('a'), phase('b')], current }) as PlanView;

test('what comes next: the first phase, then one after the other, then the end', () => {
  expect(phasesOf(plan(null))).toEqual({ current: undefined, following: phase('a'), isLast: false });
  expect(phasesOf(plan('a'))).toEqual({ current: phase('a'), following: phase('b'), isLast: false });
  expect(phasesOf(plan('b'))).toEqual({ current: phase('b'), following: undefined, isLast: true });
  expect(phasesOf(undefined)).toEqual({ current: undefined, following: undefined, isLast: false });
});

test('the oldest wish is seen to first', () => {
  const wishes = wishesOf([
    { id: 'x', reply: 30, slower: 10 },
    { id: 'y', reply: 20, slower: null },
  ]);
  expect(wishes.map(({ panelist, signal }) => `${panelist} ${signal}`)).toEqual([
    'x slower',
    'y reply',
    'x reply',
  ]);
});

test('[F26] nobody waits for whoever has left the podium to read what they were told', () => {
  const notice = (id: string, to: string[], readers: string[]) =>
    ({ id, to, confirmed: readers.map((panelist) => ({ panelist, at: 1 })) }) as NoticeView;
  const told = [notice('both', ['x', 'gone'], ['x', 'gone']), notice('one', ['gone'], [])];
  expect(noticesHere(told, [{ id: 'x' }])).toEqual([notice('both', ['x'], ['x'])]);
});
