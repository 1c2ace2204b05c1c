import { expect, test } from '@jest/globals';
import type { Outcome } from '../live/outbox-rules.ts';
import { isFulfilled, signalState } from './signal-state.ts';

const wish = (isOn: boolean, state: 'queued' | 'received') => ({
  item: { input: { isOn } },
  outcome: { state } as Outcome,
});
const refused = {
  item: { input: { isOn: true } },
  outcome: { state: 'refused', code: 'forbidden' } as Outcome,
};

test('a wish without a network is on, and says that it is not at the desk yet', () => {
  expect(signalState(null, wish(true, 'queued'))).toEqual({ isOn: true, is: 'sending' });
  expect(signalState(5, wish(false, 'queued'))).toEqual({ isOn: false, is: 'sending' });
});

test('between the answer and the stream nothing flickers, and then the server alone is believed', () => {
  expect(signalState(null, wish(true, 'received'))).toEqual({ isOn: true, is: 'settled' });
  expect(isFulfilled(null, wish(true, 'received'))).toBe(false);
  expect(isFulfilled(5, wish(true, 'received'))).toBe(true);
  expect(isFulfilled(null, wish(true, 'queued'))).toBe(false);
  expect(signalState(null, undefined)).toEqual({ isOn: false, is: 'settled' });
});

test('what was refused is not on', () => {
  expect(signalState(null, refused)).toEqual({ isOn: false, is: 'refused' });
});
