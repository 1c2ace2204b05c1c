import { expect, test } from '@jest/globals';
import type { Picture } from '../stage/picture.ts';
import { lowerThirdOf } from './lower-third-of.ts';

const poll = (state: string) =>
  ({ kind: 'poll', poll: { id: 'p', state }, layout: 'total' }) as unknown as Picture;
const question = (id: string | null) =>
  ({ kind: 'question', now: id === null ? null : { question: { id } } }) as unknown as Picture;
const timer = (endsAt: number | null): Picture => ({
  kind: 'timer',
  timer: { id: 'm', label: null, endsAt },
});

test.each<[string, Picture, string | null]>([
  ['a poll', poll('open'), 'p'],
  ['its result', poll('closed'), 'p'],
  ['a poll that is still being written', poll('draft'), null],
  ['an announcement', { kind: 'announcement', announcement: { id: 'a', text: { de: 'Hallo' }, at: 0 } }, 'a'],
  ['a countdown', timer(1_000), 'timer'],
  ['a countdown that was stopped', timer(null), null],
  ['no countdown', { kind: 'timer', timer: undefined }, null],
  ['the question on the stage', question('q'), 'q'],
  ['no question on the stage', question(null), null],
  ['a list of questions', { kind: 'questions', top: [] } as unknown as Picture, null],
  ['the welcome', { kind: 'welcome' }, null],
  ['black', { kind: 'black' }, null],
])('over the video at %s', (_, picture, key) => {
  expect(lowerThirdOf(picture)?.key ?? null).toBe(key);
});
