import { expect, test } from '@jest/globals';
import { rulesThatCount } from './rules-that-count.ts';

const all = {
  isAlternating: true,
  firstTime: 3,
  balance: 2,
  balanceBy: 'airtime' as const,
  arePointsOfOrderFirst: true,
  replies: 2,
  patience: 3,
};

test('[F2] the phone shows the rules that decide something, and no others', () => {
  expect(rulesThatCount(all)).toEqual([
    'order-first',
    'alternating',
    'first-time',
    'balance',
    'replies',
    'patience',
    'arrival',
  ]);
  expect(rulesThatCount({ ...all, isAlternating: false, firstTime: 0, replies: 0 })).toEqual([
    'order-first',
    'balance',
    'patience',
    'arrival',
  ]);
  // Without patience nobody is overtaken: neither weights nor replies change anything.
  expect(rulesThatCount({ ...all, patience: 0 })).toEqual(['order-first', 'alternating', 'arrival']);
});
