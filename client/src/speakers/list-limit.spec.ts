import { expect, test } from '@jest/globals';
import type { Phase } from '@miteinander/shared/speakers/phases.contract';
import { listLimit } from './list-limit.ts';

const limits = { contribution: 120, question: 60, reply: 60, order: 60 };
const phase = (id: string, speakingSeconds: number | null): Phase => ({
  id,
  kind: 'audience',
  title: { de: id },
  seconds: null,
  speakingSeconds,
  list: null,
});
const phases = [phase('opening', 300), phase('short', 60), phase('free', null)];

test.each<[string, Parameters<typeof listLimit>[1], number | null]>([
  ['no plan', undefined, 120],
  ['no phase yet', { phases, current: null }, 120],
  ['a phase that allows less', { phases, current: 'short' }, 60],
  ['a phase that allows more', { phases, current: 'opening' }, 300],
  ['a phase that says nothing of it', { phases, current: 'free' }, 120],
])('[F8] what the phone says of a contribution: %s', (_, plan, seconds) => {
  expect(listLimit({ limits }, plan)).toBe(seconds);
});

test('[F8] a phase limits also where the floor does not', () => {
  const floor = { limits: { ...limits, contribution: null } };
  expect(listLimit(floor, { phases, current: 'free' })).toBeNull();
  expect(listLimit(floor, { phases, current: 'short' })).toBe(60);
});
