import { expect, test } from '@jest/globals';
import { read, written } from './kept-picture.ts';
import type { Channels } from './store.ts';

const hourMs = 3_600_000;
const poll = { id: 'p', question: { de: 'Ja oder nein?' } };
const channels: Channels = new Map([
  [
    'session',
    new Map([['attendee', { epoch: 'e', to: 7, things: new Map([['polls', new Map([['p', poll]])]]) }]]),
  ],
]);

test('[A1] a picture is read as it was written, with how far each stream had got', () => {
  expect(read(written(channels, 'c', 0), 'c', hourMs)).toEqual({ channels, at: 0 });
});

test.each([
  ['none', null],
  ['damaged', '{"contract":"c","at":0,"channels":[["session"'],
  ['of another shape', '{"contract":"c","at":0,"channels":[1]}'],
  ['of another contract', written(channels, 'older', 0)],
  ['older than twelve hours', written(channels, 'c', -12 * hourMs)],
  ['from the future', written(channels, 'c', hourMs + 1)],
])('one that is %s is not used', (_, text) => {
  expect(read(text, 'c', hourMs)).toBeUndefined();
});
