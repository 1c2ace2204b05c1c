import { expect, test } from '@jest/globals';
import type { RequestedView } from '@miteinander/shared/speakers/speakers.contract';
import type { Entry } from '../live/outbox-rules.ts';
import { newestOf, ownOf } from './own-request.ts';

const request = (id: string, state: RequestedView['state'], askedAt: number): RequestedView => ({
  id,
  state,
  askedAt,
  number: 1,
  kind: 'contribution',
  topic: null,
  panelist: null,
  voice: 'microphone',
  microphone: null,
  question: null,
  calledAt: null,
  isReady: false,
  missed: 0,
  place: null,
  waitMs: null,
  clock: null,
});
const entry: Entry = {
  item: { key: 'speak:s', id: '1', owner: 'me', name: 'speaker:request', input: {}, queuedAt: 5 },
  outcome: { state: 'queued' },
  isSaved: true,
};

test('of several requests the one on the list counts, otherwise the newest', () => {
  const over = request('over', 'over', 9);
  const waiting = request('waiting', 'waiting', 5);
  expect(newestOf([])).toBeUndefined();
  expect(newestOf([request('old', 'withdrawn', 1), over])).toBe(over);
  expect(newestOf([over, waiting])).toBe(waiting);
});

test('what waits on the device is shown before what is over, and after what is on the list', () => {
  const over = request('over', 'over', 9);
  const called = request('called', 'called', 5);
  expect(ownOf([], undefined)).toEqual({ is: 'nothing' });
  expect(ownOf([over], undefined)).toEqual({ is: 'request', request: over });
  expect(ownOf([over], entry)).toEqual({ is: 'unsent', entry });
  expect(ownOf([over, called], entry)).toEqual({ is: 'request', request: called });
});
