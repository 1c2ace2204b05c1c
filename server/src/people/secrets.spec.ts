import { describe, expect, test } from '@jest/globals';
import { accessSecret, isSame, tokenHash } from './secrets.ts';

const given = ['app secret', 'meeting', 'moderator', 1] as const;

describe('[P3] the secret of a link', () => {
  test('can be made again, and fits an address', () => {
    expect(accessSecret(...given)).toBe(accessSecret(...given));
    expect(accessSecret(...given)).toMatch(/^[A-Za-z0-9_-]{43}$/);
  });

  test('is another one for every app, meeting, role and serial', () => {
    const secrets = [
      accessSecret(...given),
      accessSecret('other', 'meeting', 'moderator', 1),
      accessSecret('app secret', 'other', 'moderator', 1),
      accessSecret('app secret', 'meeting', 'display', 1),
      accessSecret('app secret', 'meeting', 'panelist', 1),
      accessSecret('app secret', 'meeting', 'moderator', 2),
    ];
    expect(new Set(secrets).size).toBe(secrets.length);
  });
});

test('[P3] of a token only a hash is stored, always the same one', () => {
  expect(tokenHash('token').toString()).not.toContain('token');
  expect(tokenHash('token')).toHaveLength(32);
  expect(tokenHash('token').equals(tokenHash('token'))).toBe(true);
  expect(tokenHash('token').equals(tokenHash('tokem'))).toBe(false);
});

test.each([
  ['abc', 'abc', true],
  ['abc', 'abd', false],
  ['abc', 'abcd', false],
  ['', '', true],
  ['', 'a', false],
  // As many letters, but not as many bytes.
  ['ä', 'a', false],
])('%p and %p are the same: %s', (left, right, same) => {
  expect(isSame(left, right)).toBe(same);
});
