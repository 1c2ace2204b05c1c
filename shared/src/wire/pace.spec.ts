import { expect, test } from '@jest/globals';
import { commands } from '../contract.ts';
import { perSecond } from './pace.ts';

test.each([
  [1, undefined, 10],
  [2, undefined, 10],
  [4, undefined, 20],
  [2, 15, 15],
])('%i a second, burst %p: at once go %i', (rate, burst, atOnce) => {
  expect(perSecond(rate, burst)).toEqual({ perSecond: rate, burst: atOnce });
});

test.each(Object.entries(commands))(
  '[L10] %s lets in at once what was queued in a dead zone',
  (_, { limit }) => {
    expect(limit.perSecond).toBeGreaterThan(0);
    expect(limit.burst).toBeGreaterThanOrEqual(5);
  },
);
