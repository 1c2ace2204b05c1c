import { expect, test } from '@jest/globals';
import { findPackage } from './binaries.ts';

test('a platform without a built-in PostgreSQL is told in one line, with the way out', async () => {
  await expect(findPackage('sunos-x64')).rejects.toMatchObject({
    name: 'StartError',
    message: expect.stringMatching(/there is none for sunos-x64\. .*DATABASE_URL/),
  });
});
