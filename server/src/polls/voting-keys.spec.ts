import { describe, expect, test } from '@jest/globals';
import { voterOf } from './ballots.rules.ts';
import { areSaltsOf, keysOf, saltsOf } from './voting-keys.ts';

const [one, other] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];
const open = { id: 'open', salt: one };
const draft = { id: 'draft', salt: null };

describe('[P1] what votes are looked up by', () => {
  test('is made with the salt of their poll, and there is nothing where a poll has none', () => {
    const votes = ['open', 'draft', 'unknown'].map((poll) => ({ poll, attendee: 'ann' }));
    expect(keysOf(votes, saltsOf([open, draft]))).toEqual([
      { poll: 'open', voter: voterOf(one, 'ann').toString('hex') },
      null,
      null,
    ]);
  });

  test.each([
    ['the same', [open, draft], true],
    ['fewer polls', [open], true],
    ['another salt', [{ id: 'open', salt: other }], false],
    ['none any more', [{ id: 'open', salt: null }], false],
    ['one more', [open, { id: 'draft', salt: other }], false],
  ])('is right only for the salts it was made with: %s', (_, polls, isRight) => {
    expect(areSaltsOf(polls, saltsOf([open, draft]))).toBe(isRight);
  });
});
