import { expect, test } from '@jest/globals';
import type { Entry } from '../live/outbox-rules.ts';
import {
  type Known,
  nextSupportVersion,
  resolveSupport,
  type Support,
  supportState,
} from './support-state.ts';

const wish: Support = { session: 's', question: 'q', isOn: true, version: 2 };
const tapped = (outcome: Entry['outcome'], input: Partial<Support> = {}): Entry => ({
  item: {
    key: 'support:q',
    id: '1',
    owner: 'me',
    name: 'question:support',
    input: { ...wish, ...input },
    queuedAt: 0,
  },
  outcome,
  isSaved: true,
});
const known: Known = { n: 5, supported: undefined, entry: undefined, isOnline: true, lag: null };

test.each<[string, Partial<Known>, ReturnType<typeof supportState>]>([
  ['nothing was tapped', {}, { isOn: false, n: 5, note: 'none' }],
  ['it is supported', { supported: { id: 'q', isOn: true, version: 1 } }, { isOn: true, n: 5, note: 'none' }],
  ['on its way', { entry: tapped({ state: 'queued' }) }, { isOn: true, n: 6, note: 'sending' }],
  [
    'without a network',
    { entry: tapped({ state: 'queued' }), isOnline: false },
    { isOn: true, n: 6, note: 'waiting' },
  ],
  [
    'taken back on its way',
    {
      entry: tapped({ state: 'queued' }, { isOn: false }),
      supported: { id: 'q', isOn: true, version: 1 },
    },
    { isOn: false, n: 4, note: 'sending' },
  ],
  [
    'received, the figure lags',
    { entry: tapped({ state: 'received' }), lag: { n: 5, isOn: false } },
    { isOn: true, n: 6, note: 'none' },
  ],
  [
    'received, the figure has come',
    { n: 6, entry: tapped({ state: 'received' }), lag: { n: 5, isOn: false } },
    { isOn: true, n: 6, note: 'none' },
  ],
  [
    'received, and changed elsewhere since',
    { entry: tapped({ state: 'received' }), supported: { id: 'q', isOn: false, version: 3 } },
    { isOn: false, n: 5, note: 'none' },
  ],
  [
    'tapped again, and the figure holds what was taken back since',
    {
      n: 1,
      entry: tapped({ state: 'queued' }, { version: 3 }),
      supported: { id: 'q', isOn: false, version: 2 },
      lag: { n: 1, isOn: true },
    },
    { isOn: true, n: 1, note: 'sending' },
  ],
  [
    'taken back, and the figure does not hold yet what was received before',
    {
      entry: tapped({ state: 'queued' }, { isOn: false, version: 3 }),
      supported: { id: 'q', isOn: true, version: 2 },
      lag: { n: 5, isOn: false },
    },
    { isOn: false, n: 5, note: 'sending' },
  ],
  [
    'refused',
    { entry: tapped({ state: 'refused', code: 'not-found' }) },
    { isOn: false, n: 5, note: 'refused' },
  ],
  [
    'the figure is not known',
    { n: null, entry: tapped({ state: 'queued' }) },
    { isOn: true, n: null, note: 'sending' },
  ],
])('[Q34] %s', (_, some, expected) => {
  expect(supportState({ ...known, ...some })).toEqual(expected);
});

test('[Q34] the next version is above all that is known', () => {
  expect(nextSupportVersion(undefined, undefined)).toBe(1);
  expect(nextSupportVersion({ id: 'q', isOn: true, version: 4 }, tapped({ state: 'queued' }))).toBe(5);
  expect(nextSupportVersion(undefined, tapped({ state: 'queued' }))).toBe(3);
});

test('[Q34] of two tabs the newer wish is insisted on, unless it is what is stored', () => {
  expect(resolveSupport(wish, { id: 'q', isOn: true, version: 7 })).toBeNull();
  expect(resolveSupport(wish, { id: 'q', isOn: false, version: 7 })).toEqual({ ...wish, version: 8 });
});
